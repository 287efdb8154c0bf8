//! What signing means, and the forms: sign or decline, withdraw, lift a reservation.

use super::data::{OwnKey, RoundStanding, SignPage};
use super::standing;
use crate::links;
use crate::locale::{Locale, t};
use crate::objections::own;
use crate::ui::{self, Choice, Field, FormError};
use crate::words;
use leptos::prelude::*;
use letters::cosignature::Capacity;
use letters::demand::{Demand, demands};
use letters::round::Answer;
use letters::stage::StageName;

/// The forms that fit what was answered so far. Call only while the round is open.
pub fn forms(locale: Locale, data: &SignPage, errors: &[FormError]) -> AnyView {
    match data.answer {
        Answer::None { .. } => view! {
            {meaning(locale, data)}
            {decision(locale, data, errors, true)}
        }
        .into_any(),
        Answer::Declined { .. } | Answer::Withdrawn { .. } | Answer::Lapsed { .. } => view! {
            {meaning(locale, data)}
            {decision(locale, data, errors, false)}
        }
        .into_any(),
        Answer::Signed {
            capacity: Capacity::UnderReservation,
            ..
        } => lifting(locale, data, errors),
        Answer::Signed { .. } => withdrawal(locale, data, errors),
    }
}

/// What is left when the round takes no answers any more: lifting a reservation that still holds, or taking a signature
/// back, as long as its name or its erratum is not gone already.
pub fn late(locale: Locale, data: &SignPage, errors: &[FormError]) -> AnyView {
    if data.reservation.is_some_and(|it| it.holds) {
        return lifting(locale, data, errors);
    }
    let called_off = data.round == RoundStanding::Cancelled;
    let signed = matches!(data.answer, Answer::Signed { .. });
    let words = match data.letter {
        StageName::Withdrawn => return ().into_any(),
        _ if signed && data.superseded && !called_off => [
            t!(locale, "reaffirm-retract"),
            t!(locale, "reaffirm-retract-text"),
            t!(locale, "sign-withdraw-do"),
        ],
        StageName::Signing if signed && !called_off => [
            t!(locale, "retract-before"),
            t!(locale, "sign-withdraw-text"),
            t!(locale, "sign-withdraw-do"),
        ],
        StageName::Final if data.answer.prints().is_some() && data.retracted.is_none() => [
            t!(locale, "retract-after"),
            t!(locale, "retract-text"),
            t!(locale, "retract-do"),
        ],
        _ => return ().into_any(),
    };
    taking_back(locale, data, errors, words)
}

/// What signing means, in plain words.
fn meaning(locale: Locale, data: &SignPage) -> AnyView {
    let mandate = data.mandate_since.map(|since| {
        let organisation = data.organisation.clone();
        let since = locale.day(since);
        let words = t!(
            locale,
            "sign-means-mandate",
            organisation = organisation,
            since = since
        );
        view! { <li>{words}</li> }
    });
    let version = t!(
        locale,
        "sign-means-hash",
        version = data.text.version.to_string()
    );
    view! {
        <section class="part means" aria-labelledby="h-betekenis">
            <h2 id="h-betekenis">{t!(locale, "sign-means")}</h2>
            <ul class="dotted">
                <li>{t!(locale, "sign-means-text")}</li>
                <li>{t!(locale, "sign-means-public")}</li>
                <li>{name(locale, data)}</li>
                {mandate}
                <li>{t!(locale, "sign-means-withdraw")}</li>
            </ul>
            <dl><dt>{version}</dt><dd>{ui::hash(&data.text.hash)}</dd></dl>
        </section>
    }
    .into_any()
}

/// How the name will stand under the letter.
fn name(locale: Locale, data: &SignPage) -> String {
    let (organisation, person) = (data.organisation.clone(), standing::person(locale, data));
    t!(
        locale,
        "sign-means-name",
        organisation = organisation,
        person = person
    )
}

fn decision(locale: Locale, data: &SignPage, errors: &[FormError], may_decline: bool) -> AnyView {
    let remark = Field {
        name: "remark".to_owned(),
        label: t!(locale, "sign-remark"),
        hint: t!(locale, "sign-remark-hint"),
        value: data.typed.remark.clone(),
        error: FormError::for_field(errors, "remark"),
        ..Field::default()
    };
    let (sign, decline) = what_the_buttons_say(locale, data);
    let decline = may_decline
        .then(|| view! { <button class="quiet" name="act" value="decline">{decline}</button> });
    let (title, closing) = if may_decline {
        (
            t!(locale, "sign-decision"),
            t!(
                locale,
                "sign-no-hurry",
                deadline = locale.deadline(data.deadline)
            ),
        )
    } else {
        (t!(locale, "sign-after-all"), String::new())
    };
    let closing = (!closing.is_empty()).then(|| view! { <p class="hint">{closing}</p> });
    view! {
        <section class="part" id="besluit" aria-labelledby="h-besluit">
            <h2 id="h-besluit">{title}</h2>
            <form class="decide" method="post" action=links::sign(&data.token)>
                <input type="hidden" name="shown" value=data.text.hash.clone()/>
                <input type="hidden" name="stamp" value=data.stamp.clone()/>
                {how(locale, data, errors)}
                {exceptions(locale, data, errors)}
                {ui::text_area(remark, 3)}
                {public(locale, data)}
                {code(locale, data, errors)}
                <div class="end">
                    <button class="primary" name="act" value="sign">{sign}</button>
                    {own_key(locale, data)}
                    {decline}
                    {own::way(locale, &data.token)}
                    {read(locale, data)}
                    {closing}
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// Whether everybody may read the remark.
fn public(locale: Locale, data: &SignPage) -> AnyView {
    view! {
        <label class="pick" for="public">
            <input type="checkbox" id="public" name="public" value="yes" checked=data.typed.public/>
            <span>{t!(locale, "remark-public")}" "<span class="hint">{t!(locale, "remark-public-hint")}</span></span>
        </label>
    }
    .into_any()
}

/// Saying that one read it and answers later, without a code; or that one said so.
fn read(locale: Locale, data: &SignPage) -> Option<AnyView> {
    match data.answer {
        Answer::None { read: None } => Some(
            view! { <button class="quiet" name="act" value="read" formnovalidate>{t!(locale, "sign-read-do")}</button> }
                .into_any(),
        ),
        Answer::None { read: Some(at) } => {
            let words = t!(locale, "sign-read", at = locale.moment(at));
            Some(view! { <p class="hint">{words}</p> }.into_any())
        }
        _ => None,
    }
}

/// In which capacity, and for who signs under reservation, when the board decides.
fn how(locale: Locale, data: &SignPage, errors: &[FormError]) -> AnyView {
    let may = |capacity: &Capacity| data.extent.is_none_or(|extent| extent.covers(*capacity));
    let first = Capacity::ALL.into_iter().find(may);
    let answers = Capacity::ALL
        .into_iter()
        .filter(may)
        .map(|capacity| Choice {
            value: capacity.key().to_owned(),
            label: words::capitalised(&words::capacity(locale, capacity)),
            hint: match capacity {
                Capacity::OnBehalf => String::new(),
                Capacity::UnderReservation => t!(locale, "sign-reserved-hint"),
                Capacity::Personal => t!(locale, "sign-personal-hint"),
            },
        })
        .collect();
    let capacity = Field {
        name: "capacity".to_owned(),
        label: t!(locale, "sign-how"),
        value: if data.typed.capacity.is_empty() {
            first.map_or("", Capacity::key).to_owned()
        } else {
            data.typed.capacity.clone()
        },
        error: FormError::for_field(errors, "capacity"),
        ..Field::default()
    };
    let decides = Field {
        name: "decides".to_owned(),
        label: t!(locale, "reservation-day"),
        hint: t!(locale, "reservation-day-hint"),
        value: if data.typed.decides.is_empty() {
            data.offered.to_string()
        } else {
            data.typed.decides.clone()
        },
        error: FormError::for_field(errors, "decides"),
        ..Field::default()
    };
    view! {
        {ui::choices(capacity, answers)}
        <div class="decides">{ui::text_field(decides, "date", "off")}</div>
    }
    .into_any()
}

/// Signing and not, or confirming and not.
fn what_the_buttons_say(locale: Locale, data: &SignPage) -> (String, String) {
    if data.confirms().is_some() {
        (t!(locale, "reaffirm-do"), t!(locale, "reaffirm-decline"))
    } else {
        (t!(locale, "sign-do"), t!(locale, "sign-decline"))
    }
}

/// The demands, to leave some out: folded away, as most stand behind all. A text with one demand has none to leave out.
fn exceptions(locale: Locale, data: &SignPage, errors: &[FormError]) -> Option<AnyView> {
    let demands = demands(&data.text.document);
    let count = demands.len();
    if count < 2 {
        return None;
    }
    let error = FormError::for_field(errors, "except");
    let open = error.is_some() || !data.typed.except.is_empty();
    let wrong = error.is_some();
    let error = error.map(|error| view! { <p class="error" id="except-fout">{error}</p> });
    let described = if wrong {
        "except-fout except-hulp"
    } else {
        "except-hulp"
    };
    let lang = locale.lang_of(data.text.language);
    let row = |Demand { number, text }: Demand| {
        // The summary of errors links to the field's name: that is the first demand.
        let id = if number == 1 {
            "except".to_owned()
        } else {
            format!("except-{number}")
        };
        let checked = data.typed.except.contains(&number);
        let (name, target) = (t!(locale, "endorse-demand", number = number), id.clone());
        view! {
            <label class="pick" for=target>
                <input type="checkbox" id=id name="except" value=number.to_string() checked=checked/>
                <span><b>{name}</b>" "<span lang=lang>{text}</span></span>
            </label>
        }
    };
    let rows: Vec<_> = demands.into_iter().map(row).collect();
    let question = t!(
        locale,
        "endorse-question",
        organisation = data.organisation.clone()
    );
    Some(
        view! {
            <details class="except" open=open>
                <summary>{t!(locale, "endorse-summary", count = count)}</summary>
                <fieldset class="choices" class:wrong=wrong aria-describedby=described>
                    <legend>{question}</legend>
                    <p class="hint" id="except-hulp">{t!(locale, "endorse-hint")}</p>
                    {error}{rows}
                </fieldset>
            </details>
        }
        .into_any(),
    )
}

/// Signing with a passkey, for who has one: the script beside the page shows it where the browser can.
fn own_key(locale: Locale, data: &SignPage) -> Option<AnyView> {
    let OwnKey { opening, bound_to } = data.own_key.clone()?;
    Some(
        view! {
            <div class="own-key" hidden data-own-key data-opening=opening data-bound-to=bound_to>
                <input type="hidden" name="answer"/>
                <button type="button">{t!(locale, "own-key-do")}</button>
                <button name="act" value="sign" formnovalidate hidden></button>
                <p class="hint">{t!(locale, "own-key-hint")}</p>
                <p class="error" role="alert" data-failed hidden>{t!(locale, "own-key-failed")}</p>
            </div>
        }
        .into_any(),
    )
}

/// The field for the code; what was typed is kept, so that one wrong character can be mended. Whoever is signed in with two
/// factors is known already.
fn code(locale: Locale, data: &SignPage, errors: &[FormError]) -> AnyView {
    if data.known {
        return view! { <p class="hint">{t!(locale, "sign-known")}</p> }.into_any();
    }
    let field = Field {
        name: "code".to_owned(),
        label: t!(locale, "sign-code"),
        hint: t!(locale, "sign-code-hint"),
        value: data.typed.code.clone(),
        error: FormError::for_field(errors, "code"),
        required: true,
    };
    view! { <div class="code">{ui::text_field(field, "text", "one-time-code")}</div> }.into_any()
}

/// The board agreed after all, or did not: the two ways out of a reservation.
fn lifting(locale: Locale, data: &SignPage, errors: &[FormError]) -> AnyView {
    let until = data
        .reservation
        .filter(|it| it.holds)
        .map(|it| t!(locale, "reservation-lift-until", day = locale.day(it.until)));
    view! {
        <section class="part" id="besluit" aria-labelledby="h-akkoord">
            <h2 id="h-akkoord">{t!(locale, "sign-lift")}</h2>
            <form class="decide" method="post" action=links::sign(&data.token)>
                <p>{t!(locale, "sign-lift-text")}" "{until}</p>
                {code(locale, data, errors)}
                <div class="end">
                    <button class="primary" name="act" value="lift">{t!(locale, "sign-lift-do")}</button>
                    <button class="quiet" name="act" value="withdraw">{t!(locale, "sign-withdraw-do")}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// Taking a signature back while the round is open.
fn withdrawal(locale: Locale, data: &SignPage, errors: &[FormError]) -> AnyView {
    let deadline = locale.deadline(data.deadline);
    let words = [
        t!(locale, "sign-withdraw-more", deadline = deadline),
        t!(locale, "sign-withdraw-text"),
        t!(locale, "sign-withdraw-do"),
    ];
    taking_back(locale, data, errors, words)
}

/// Taking a signature back: what it says before it is unfolded, what it means, and what the button says.
fn taking_back(
    locale: Locale,
    data: &SignPage,
    errors: &[FormError],
    [summary, text, button]: [String; 3],
) -> AnyView {
    // Folded away, unless this very form was just refused.
    let open = !errors.is_empty();
    view! {
        <section class="part" id="besluit" aria-labelledby="h-intrekken">
            <h2 id="h-intrekken">{t!(locale, "sign-withdraw")}</h2>
            <details open=open>
                <summary>{summary}</summary>
                <form class="decide" method="post" action=links::sign(&data.token)>
                    <p>{text}</p>
                    {code(locale, data, errors)}
                    <div class="end"><button name="act" value="withdraw">{button}</button></div>
                </form>
            </details>
        </section>
    }
    .into_any()
}
