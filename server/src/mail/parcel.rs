//! A letter as a message: the covering text, the sealed file, and an address at which it is answered.

use super::{Load, MailError, Mailer, mailbox};
use crate::store::Parcel;
use letters::{
    dispatch::{Part, Receiver},
    incoming::reply::ReplyBase,
    text::MailAddress,
};
use lettre::{
    Message,
    address::Envelope,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header::ContentType},
};
use std::time::Duration;

/// How long a mail server may take for a letter with its file: ten minutes for its last answer, and some for the way there.
pub const PARCEL_PATIENCE: Duration = Duration::from_mins(12);

impl Mailer {
    /// Offers a letter to the mail server, for one of its receivers; what the server answered. Every attempt offers the same
    /// bytes, but for a signature's moment.
    ///
    /// # Errors
    /// [`MailError`], which says whether trying again may help.
    pub async fn send_parcel(
        &self,
        parcel: &Parcel,
        reply: Option<&ReplyBase>,
        pdf: Vec<u8>,
    ) -> Result<String, MailError> {
        let answered_at = match reply {
            Some(base) => base
                .address(parcel.token)
                .map_err(|error| MailError::Hopeless(error.to_string()))?,
            None => self.address.clone(),
        };
        let (message, envelope) = self.parcel(parcel, &answered_at, pdf)?;
        let name = format!("{}-letter-{}", parcel.dated.millis(), parcel.receiver);
        // Who gets a copy that nobody sees is in no report that is read by itself.
        let named = (parcel.part != Part::Bcc).then_some(parcel.token);
        let load = Load::Letter(named);
        self.carry(&envelope, &message, name, load).await
    }

    fn parcel(
        &self,
        parcel: &Parcel,
        answered_at: &MailAddress,
        pdf: Vec<u8>,
    ) -> Result<(Message, Envelope), MailError> {
        let hopeless = |error: &dyn std::fmt::Display| MailError::Hopeless(error.to_string());
        let dated = Duration::from_millis(u64::try_from(parcel.dated.millis()).unwrap_or(0));
        let name = self.from.name.as_deref();
        let mut builder = Message::builder()
            .from(self.from.clone())
            .reply_to(mailbox(name, answered_at)?)
            .subject(parcel.subject.to_string())
            .date(std::time::UNIX_EPOCH + dated)
            .message_id(Some(format!("<{}>", parcel.message.as_str())));
        for receiver in &parcel.receivers {
            builder = match receiver.part {
                Part::To => builder.to(mailbox_of(receiver)?),
                Part::Cc => builder.cc(mailbox_of(receiver)?),
                Part::Bcc => builder,
            };
        }
        // Reports of what became of it come to the address that says which envelope it was.
        let to = mailbox(None, &parcel.to)?.email;
        let from = mailbox(None, answered_at)?.email;
        let envelope = Envelope::new(Some(from), vec![to]).map_err(|e| hopeless(&e))?;
        let kind = ContentType::parse("application/pdf").map_err(|e| hopeless(&e))?;
        let file = Attachment::new(format!("{}.pdf", parcel.slug)).body(pdf, kind);
        let parts = MultiPart::mixed()
            // The same at every attempt.
            .boundary(format!("standpunt-{}", parcel.envelope))
            .singlepart(SinglePart::plain(parcel.text.to_string()))
            .singlepart(file);
        let message = builder.envelope(envelope.clone()).multipart(parts);
        Ok((message.map_err(|e| hopeless(&e))?, envelope))
    }
}

fn mailbox_of(receiver: &Receiver) -> Result<Mailbox, MailError> {
    mailbox(
        receiver.name.as_ref().map(letters::text::Line::as_str),
        &receiver.address,
    )
}
