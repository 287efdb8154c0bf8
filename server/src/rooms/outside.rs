//! What happens between a Final letter and the world: sendings, responses, publication, withdrawal.

use super::{
    attachments::{attached, offer},
    forms::Form,
    letter::{Around, back_to, find, find_with_head, not_now, overview, refusal, settle},
    page::{self, Page},
    public,
    round::round_is_open,
};
use crate::{
    errors::Failure,
    objection_mails::Outcomes,
    posting::{self, NotPosted},
    session::Secretariat,
    state::State,
    store::StoreError,
};
use app::{
    desk::{
        data::{Confirm, Filled, Irreversible, LetterHead, Notice, Refused, Withdraw},
        forms::{DispatchForm, ResponseForm},
    },
    drafting::{Mistake, Wrong},
};
use axum::{
    extract::{Path, State as Ask},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use letters::{
    dispatch::Dispatch,
    ids::{DispatchId, LetterId, ResponseId},
    ports::random,
    response::Response as Answer,
    stage::StageName,
    text::Remark,
    time::Moment,
};

/// `POST /bureau/brieven/{slug}/verzendingen`
pub async fn dispatch(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let now = state.clock.now();
    let form = DispatchForm::from_pairs(&form.pairs);
    let new = match form.read(now.day()) {
        Ok(new) => new,
        Err(wrong) => {
            let around = Around {
                dispatch: Filled { form, wrong },
                ..Around::default()
            };
            return Ok(overview(&state, &who, &slug, around)
                .await?
                .unprocessable()
                .into_response());
        }
    };
    let id = DispatchId::new(now, random(state.random.as_ref()));
    let dispatch = Dispatch {
        id,
        to: new.to,
        on: new.on,
        channel: new.channel,
        note: new.note,
    };
    let done = state
        .store
        .record_dispatch(letter.id, dispatch, new.awaited, who.person())
        .await;
    settle(&state, &who, &slug, done, Notice::DispatchRecorded).await
}

/// `GET /bureau/brieven/{slug}/verzendingen/post.pdf`: made anew each time, and kept nowhere.
pub async fn posted_copies(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let (Some(file), Some(pin)) = (&letter.file, letter.stage.pin()) else {
        return not_now(&state, &who, &slug, Refused::NotFinal).await;
    };
    let signed = state.store.version(letter.id, pin.number).await?;
    let front = &signed.text.front;
    let directory = state.store.directory().await?;
    let wanted = posting::everybody(front, (&directory, state.clock.now().day()));
    match posting::copies(&state, &letter, file, front, &wanted).await {
        Ok(pdf) => Ok(to_be_printed(&slug, pdf)?),
        Err(NotPosted::NoAddress) => not_now(&state, &who, &slug, Refused::NoPostalAddress).await,
        Err(NotPosted::TooLong(at)) => {
            let institution = wanted.get(at).map(|it| it.institution.to_string());
            let refused = Refused::AddressTooLong(institution.unwrap_or_default());
            not_now(&state, &who, &slug, refused).await
        }
        Err(NotPosted::TooMuch) => not_now(&state, &who, &slug, Refused::TooManyCopies).await,
        Err(error @ NotPosted::Busy) => Err(Failure::Unavailable(error.to_string())),
        Err(error) => Err(Failure::Internal(error.to_string())),
    }
}

/// A file for the printer, under the letter's name.
///
/// # Errors
/// [`Failure::Internal`] for a slug that no header takes, which none is.
pub fn to_be_printed(slug: &str, pdf: Vec<u8>) -> Result<Response, Failure> {
    let name = format!("attachment; filename=\"{slug}-post.pdf\"");
    let name = HeaderValue::from_str(&name);
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/pdf"),
        ),
        (
            header::CONTENT_DISPOSITION,
            name.map_err(|error| Failure::Internal(error.to_string()))?,
        ),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static(public::NEVER),
        ),
    ];
    Ok((headers, pdf).into_response())
}

/// `POST /bureau/brieven/{slug}/reacties`
pub async fn response(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let now = state.clock.now();
    let typed = ResponseForm::from_pairs(&form.pairs);
    let mut wrong = Vec::new();
    let new = typed
        .read(now.day())
        .map_err(|found| wrong.extend(found))
        .ok();
    let file = match attached(form.file) {
        Ok(Some(file)) if !wrong.is_empty() => {
            let name = file.name();
            wrong.push(Wrong::at("file", Mistake::FileAgain { name }));
            None
        }
        Ok(file) => file,
        Err(mistake) => {
            wrong.push(Wrong::at("file", mistake));
            None
        }
    };
    let (Some(new), true) = (new, wrong.is_empty()) else {
        let around = Around {
            response: Filled { form: typed, wrong },
            ..Around::default()
        };
        return Ok(overview(&state, &who, &slug, around)
            .await?
            .unprocessable()
            .into_response());
    };
    let attachment = match file {
        Some(file) => Some(file.keep(&state).await?),
        None => None,
    };
    let id = ResponseId::new(now, random(state.random.as_ref()));
    let answer = Answer {
        id,
        from: new.from,
        addressee: new.addressee,
        on: new.on,
        kind: new.kind,
        text: new.text,
        attachment,
        public: new.public,
    };
    let done = state
        .store
        .record_response(letter.id, answer, who.person())
        .await;
    settle(&state, &who, &slug, done, Notice::ResponseRecorded).await
}

/// The response to a letter that an address names, whole.
///
/// # Errors
/// [`Failure::NotFound`].
pub async fn find_response(state: &State, letter: LetterId, id: &str) -> Result<Answer, Failure> {
    let responses = state.store.responses(letter, false).await?;
    let response = responses.into_iter().find(|it| it.id.to_string() == id);
    response.ok_or(Failure::NotFound)
}

/// `GET /bureau/brieven/{slug}/reacties/{response}/bestand`: the attached file.
pub async fn response_file(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let response = find_response(&state, letter.id, &id).await?;
    let attachment = response.attachment.ok_or(Failure::NotFound)?;
    let bytes = state.files.read(attachment.hash).await?;
    offer(&attachment, bytes)
}

/// `GET /bureau/brieven/{slug}/publiceren`
pub async fn confirm_publish(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let (letter, _, head) = find_with_head(&state, &slug).await?;
    if letter.stage.must_be(StageName::Final).is_err() {
        return not_now(&state, &who, &slug, Refused::NotFinal).await;
    }
    if letter.published.is_some() {
        return not_now(&state, &who, &slug, Refused::AlreadyPublished).await;
    }
    let embargo = state.store.embargo(letter.id, state.clock.now()).await?;
    Ok(ask_to_publish(&state, &who, head, embargo).into_response())
}

fn ask_to_publish(
    state: &State,
    who: &Secretariat,
    head: LetterHead,
    embargo: Option<Moment>,
) -> Page {
    let data = Confirm {
        head,
        what: Irreversible::Publish { embargo },
        objections: Vec::new(),
    };
    page::confirm(state, who, data)
}

/// `POST /bureau/brieven/{slug}/publiceren`. Under an embargo that the page did not tell, it asks once more.
pub async fn publish(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, _, head) = find_with_head(&state, &slug).await?;
    let shown = form.value("embargo").parse().ok().map(Moment::from_millis);
    let published = state
        .store
        .publish_despite(shown, letter.id, who.person())
        .await;
    if let Err(StoreError::UnderEmbargo(until)) = published {
        let page = ask_to_publish(&state, &who, head, Some(until));
        return Ok(page.conflict().into_response());
    }
    state.wake_heads();
    settle(&state, &who, &slug, published, Notice::Published).await
}

/// `GET /bureau/brieven/{slug}/intrekken`
pub async fn confirm_withdraw(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let (letter, _, head) = find_with_head(&state, &slug).await?;
    if letter.stage.name() == StageName::Withdrawn {
        return not_now(&state, &who, &slug, Refused::Stage).await;
    }
    if round_is_open(&state, letter.id).await? {
        return not_now(&state, &who, &slug, Refused::RoundOpen).await;
    }
    Ok(page::withdraw(
        &state,
        &who,
        Withdraw {
            head,
            reason: Filled::default(),
        },
    )
    .into_response())
}

/// `POST /bureau/brieven/{slug}/intrekken`
pub async fn withdraw(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, _, head) = find_with_head(&state, &slug).await?;
    let typed = form.value("reason").to_owned();
    let reason = match Remark::parse(&typed) {
        Ok(reason) => reason,
        Err(error) => {
            let wrong = vec![Wrong::at("reason", Mistake::Text(error))];
            return Ok(page::withdraw(
                &state,
                &who,
                Withdraw {
                    head,
                    reason: Filled { form: typed, wrong },
                },
            )
            .unprocessable()
            .into_response());
        }
    };
    let version = state.store.version(letter.id, letter.latest).await?;
    let mails = Outcomes::about(&state, &version);
    let tell = move |to: &_, outcome: &_| mails.write(to, outcome);
    let called_off = state
        .store
        .withdraw_letter(letter.id, reason, who.person(), tell);
    match called_off.await {
        Ok(_) => {
            state.wake_mail();
            Ok(back_to(&letter.slug, Notice::Withdrawn))
        }
        Err(error) => not_now(&state, &who, &slug, refusal(error)?).await,
    }
}
