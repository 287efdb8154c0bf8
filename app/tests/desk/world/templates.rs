//! What letters start with.

use super::*;
use app::drafting::templates::{
    ConfirmTemplate, Deed, EditTemplate, Said, StartForm, TemplateForm, TemplateLine, Templates,
    Theirs,
};
use letters::{
    ids::TemplateId,
    template::{Revision, Template, TemplateRefused, Which},
};

impl World {
    fn template_line(&self, kind: Kind, language: Language) -> TemplateLine {
        TemplateLine {
            kind,
            language,
            which: Which::Supplied(language),
            name: None,
            purpose: None,
            revision: Revision(2),
            changed: Some(("Sam <b>".into(), self.ago(1))),
            as_supplied: kind == Kind::FollowUp,
        }
    }

    /// One of the association's own.
    pub fn own_template(&self) -> TemplateLine {
        TemplateLine {
            which: Which::Own(TemplateId::new(self.now, [1; 10])),
            name: Some("Kort <b>verzoek".into()),
            purpose: Some("om een gesprek".into()),
            ..self.template_line(Kind::Letter, Language::En)
        }
    }

    pub fn template_lines(&self) -> Vec<TemplateLine> {
        let mut lines = Vec::new();
        for kind in Kind::ALL {
            lines.push(TemplateLine {
                changed: None,
                ..self.template_line(kind, Language::Nl)
            });
            lines.push(self.template_line(kind, Language::En));
            if kind == Kind::Letter {
                lines.push(self.own_template());
            }
        }
        lines
    }

    pub fn templates(&self) -> Templates {
        Templates {
            lines: self.template_lines(),
            said: Some(Said::Saved),
        }
    }

    pub fn template(&self) -> EditTemplate {
        let template = Template::supplied(Kind::Letter, Language::Nl).unwrap();
        EditTemplate {
            kind: Kind::Letter,
            line: Some(self.template_line(Kind::Letter, Language::Nl)),
            form: Filled {
                form: TemplateForm::of(&template, Revision(2)),
                wrong: vec![],
            },
            figures: self.figures(),
            theirs: None,
            unfolded: false,
        }
    }

    /// A new one, with nothing right in it.
    pub fn template_refused(&self) -> EditTemplate {
        let mut data = self.template();
        data.line = None;
        data.form.form.body =
            "Een </textarea><script>alert(1)</script>, [[naam]] en een noot[^a].".into();
        data.form.form.purpose = "x".repeat(400);
        let like = Template::supplied(Kind::Letter, Language::Nl).unwrap();
        data.form.wrong = data.form.form.read(like.text(), true).unwrap_err();
        data
    }

    pub fn template_overtaken(&self) -> EditTemplate {
        EditTemplate {
            theirs: Some(Theirs::Saved(Box::new(self.changed()))),
            line: Some(self.own_template()),
            ..self.template()
        }
    }

    pub fn template_gone(&self) -> EditTemplate {
        EditTemplate {
            theirs: Some(Theirs::Gone),
            line: None,
            ..self.template()
        }
    }

    pub fn template_removed(&self) -> ConfirmTemplate {
        ConfirmTemplate {
            line: self.own_template(),
            deed: Deed::Remove,
            refused: Some(TemplateRefused::Overtaken),
        }
    }

    pub fn new_letter(&self) -> NewLetter {
        NewLetter {
            form: Filled {
                form: StartForm::default(),
                wrong: vec![],
            },
            templates: self.template_lines(),
            import: None,
        }
    }

    /// A text with what a template asked for still in it.
    pub fn freeze_unfinished(&self) -> Freeze {
        let mut data = self.freeze();
        data.text.body = Body::parse("Wij vragen [[wat?]].").unwrap();
        data
    }
}
