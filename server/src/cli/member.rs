//! `standpunt member`: who may sign for whom.

use super::{Ending, say};
use crate::store::{Grant, Store};
use clap::Subcommand;
use letters::{
    mandate::{Extent, Terms},
    text::{Function, Line, MailAddress, OrganisationName, PersonName, TextError},
    time::Day,
};

/// What can be done with members.
#[derive(Debug, Subcommand)]
pub enum MemberCommand {
    /// Gives a person the mandate to sign for an organisation; both are added when they are new.
    Add {
        /// The organisation, as it prints under a letter.
        #[arg(long)]
        organisation: String,
        /// The person, as it prints under a letter.
        #[arg(long)]
        person: String,
        /// Where invitations go.
        #[arg(long)]
        mail: String,
        /// What the person is there: bestuurder, directeur.
        #[arg(long)]
        function: String,
        /// Signs, and prints, as a deputy.
        #[arg(long)]
        deputy: bool,
        /// The first day of the mandate, as 2026-01-31 [default: today].
        #[arg(long)]
        from: Option<Day>,
        /// The last day [default: none].
        #[arg(long)]
        until: Option<Day>,
        /// What shows the mandate.
        #[arg(long, default_value = "vastgelegd door de beheerder")]
        evidence: String,
    },
    /// Lists who may sign today.
    List,
}

fn refused(what: &'static str) -> impl Fn(TextError) -> Ending {
    move |error| Ending::Failed(format!("the {what} cannot be used: {error}"))
}

/// Runs one of them.
pub async fn run(store: &Store, command: MemberCommand) -> Result<(), Ending> {
    let today = store.now().day();
    match command {
        MemberCommand::Add {
            organisation,
            person,
            mail,
            function,
            deputy,
            from,
            until,
            evidence,
        } => {
            let name = OrganisationName::parse(&organisation).map_err(refused("organisation"))?;
            let person = PersonName::parse(&person).map_err(refused("person"))?;
            let mail = MailAddress::parse(&mail).map_err(refused("mail address"))?;
            let function = Function::parse(&function).map_err(refused("function"))?;
            let evidence = Line::parse(&evidence).map_err(refused("evidence"))?;
            let from = from.unwrap_or(today);
            if until.is_some_and(|until| until < from) {
                return Err(Ending::Failed(format!(
                    "a mandate from {from} cannot end before it"
                )));
            }
            let known = store
                .organisations()
                .await?
                .into_iter()
                .find(|known| known.name == name);
            let organisation = match known {
                Some(known) => known.id,
                None => store.add_organisation(name, None, true).await?,
            };
            let person = store.find_or_add_person(person, mail).await?;
            let terms = Terms {
                organisation,
                function,
                deputy,
                extent: Extent::OnBehalf,
                from,
                until,
                evidence,
            };
            let grant = Grant::to(person, terms);
            let id = store.grant_mandate(grant, person, |_| None).await?;
            say(&id.to_string());
        }
        MemberCommand::List => {
            for signer in store.signers(today).await? {
                say(&format!(
                    "{}\t{}\t{}\t{}",
                    signer.organisation_name, signer.person_name, signer.function, signer.mail
                ));
            }
        }
    }
    Ok(())
}
