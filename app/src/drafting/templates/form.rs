//! The form of a template: a letter's, without what each letter says for itself.

use crate::drafting::{
    FrontForm,
    data::read_body,
    wrong::{Reader, Wrong, value},
};
use letters::{
    letter::LetterText,
    template::{Revision, Template},
    text::{Line, TemplateName},
};

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TemplateForm {
    /// What the association calls it; of no meaning for one that comes along.
    pub name: String,
    /// A short word what it is for.
    pub purpose: String,
    /// What stands above and below. Of its fields a template has the place, the language, the addressees and the opening
    /// and closing words.
    pub front: FrontForm,
    /// The text, in Markdown.
    pub body: String,
    /// The revision that it was made from.
    pub base: String,
}

/// What a form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadTemplate {
    /// The template.
    pub template: Template,
    /// The revision that it was made from.
    pub base: Revision,
}

impl TemplateForm {
    /// The form of a template as it stands.
    #[must_use]
    pub fn of(template: &Template, base: Revision) -> Self {
        let text = |line: Option<&str>| line.unwrap_or_default().to_owned();
        Self {
            name: text(template.name.as_ref().map(TemplateName::as_str)),
            purpose: text(template.purpose.as_ref().map(Line::as_str)),
            front: FrontForm::of(&template.text().front, None),
            body: template.text().body.as_str().to_owned(),
            base: base.0.to_string(),
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        Self {
            name: value(pairs, "template-name").to_owned(),
            purpose: value(pairs, "purpose").to_owned(),
            front: FrontForm::from_pairs(pairs),
            body: value(pairs, "body").replace("\r\n", "\n"),
            base: value(pairs, "base").to_owned(),
        }
    }

    /// Makes a template of it that is like another one in what the form does not say. With a `name` it is one of the
    /// association's own, which has its own language too.
    ///
    /// # Errors
    /// Everything that is wrong, each at its field. What is wrong in the running text is not among it, as in a draft.
    pub fn read(&self, like: &LetterText, named: bool) -> Result<ReadTemplate, Vec<Wrong>> {
        let mut reader = Reader::default();
        let name = if named {
            reader.required("template-name", &self.name, TemplateName::parse)
        } else {
            None
        };
        let purpose = reader.optional("purpose", &self.purpose, Line::parse);
        let mut typed = FrontForm {
            kind: like.front.kind.key().to_owned(),
            subject: like.front.subject.to_string(),
            sender: like.front.sender.to_string(),
            title: String::new(),
            date: String::new(),
            ..self.front.clone()
        };
        if !named {
            like.front.language.key().clone_into(&mut typed.language);
        }
        let front = match typed.read() {
            Ok((front, _)) => Some(front),
            Err(wrong) => {
                for one in wrong {
                    reader.note(one.field, one.mistake);
                }
                None
            }
        };
        let body = read_body(&mut reader, &self.body);
        let base = Revision::read(&self.base);
        let text = front
            .zip(body)
            .map(|(front, body)| LetterText { front, body });
        reader.done(text.map(|text| ReadTemplate {
            template: Template::new(name, purpose, text),
            base,
        }))
    }
}
