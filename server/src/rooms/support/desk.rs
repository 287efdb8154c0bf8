//! Support at the desk: opening, closing, looking at who is named or looks like somebody else, and hiding a name.

use super::{a_page, named, on_page};
use crate::{
    errors::Failure,
    rooms::{
        forms::Form,
        letter::{find, find_with_head},
        page::{self, Page},
    },
    session::Secretariat,
    state::State,
    store::{StoreError, Supporter, Which},
};
use app::{
    desk::data::{Filled, LetterHead},
    drafting::Wrong,
    links,
    support::{Desk as DeskPage, Held, HideForm, NotOpened, One, OpenForm, Said},
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::ids::SupporterId;
use serde::Deserialize;

/// How many stand on a page of the list.
const A_PAGE: u32 = 50;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    melding: Option<String>,
    lijst: Option<String>,
    voor: Option<String>,
}

fn held(supporter: Supporter) -> Held {
    Held {
        confirmed: supporter.confirmed,
        listed: supporter.listed,
        likely: supporter.likely,
        hidden: supporter.hidden,
        reason: supporter.reason.as_ref().map(ToString::to_string),
        named: named(supporter),
    }
}

/// What was typed, and why it was not done.
#[derive(Default)]
struct Given {
    form: OpenForm,
    wrong: Vec<Wrong>,
    failed: Option<NotOpened>,
}

async fn desk_page(
    state: &State,
    who: &Secretariat,
    slug: &str,
    asked: Asked,
    given: Given,
) -> Result<Page, Failure> {
    let (letter, _, head) = find_with_head(state, slug).await?;
    if letter.published.is_none() {
        return Err(Failure::NotFound);
    }
    let record = state.store.support(letter.id).await?;
    let likely = asked.lijst.as_deref() == Some("dubbel");
    let which = if likely { Which::Likely } else { Which::Listed };
    let before = asked.voor.as_deref();
    let (list, next) = a_page(state, letter.id, which, before, A_PAGE).await?;
    let now = state.clock.now();
    let data = DeskPage {
        head,
        let_go: record.as_ref().is_some_and(|it| it.let_go.is_some()),
        support: record.map(|it| on_page(&it, &letter.stage, Vec::new(), now)),
        undelivered: state.store.support_mails_failed(letter.id).await?,
        likely,
        list: list.into_iter().map(held).collect(),
        before: next,
        form: Filled {
            form: given.form,
            wrong: given.wrong,
        },
        failed: given.failed,
        said: asked.melding.as_deref().and_then(Said::from_key),
    };
    Ok(page::desk_support(state, who, data))
}

/// `GET /bureau/brieven/{slug}/steun`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    desk_page(&state, &who, &slug, asked, Given::default()).await
}

fn back_to(slug: &str, said: Said) -> Response {
    let page = links::Desk::Support.of(slug);
    Redirect::to(&links::said(&page, said.key())).into_response()
}

/// `POST /bureau/brieven/{slug}/steun`: opens support, or closes it.
pub async fn change(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let by = who.person();
    match form.value("act") {
        "close" => {
            state.store.close_support(letter.id, by).await?;
            return Ok(back_to(&slug, Said::Closed));
        }
        "open" => {}
        _ => return Err(Failure::Unreadable("no such act".to_owned())),
    }
    let mut given = Given {
        form: OpenForm::from_pairs(&form.pairs),
        ..Given::default()
    };
    let last = match given.form.read() {
        Ok(last) => last,
        Err(wrong) => {
            given.wrong = wrong;
            let page = desk_page(&state, &who, &slug, Asked::default(), given).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    match state.store.open_support(letter.id, last, by).await {
        Ok(_) => Ok(back_to(&slug, Said::Opened)),
        Err(StoreError::Support(why)) => {
            let typed = matches!(why, NotOpened::Past | NotOpened::TooLong { .. });
            given.failed = Some(why);
            let page = desk_page(&state, &who, &slug, Asked::default(), given).await?;
            let page = if typed {
                page.unprocessable()
            } else {
                page.conflict()
            };
            Ok(page.into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// A supporter of a letter, with what stands on top of their page.
async fn find_supporter(
    state: &State,
    slug: &str,
    id: &str,
) -> Result<(Supporter, LetterHead), Failure> {
    let (letter, _, head) = find_with_head(state, slug).await?;
    let id = SupporterId::parse(id).ok_or(Failure::NotFound)?;
    let supporter = state.store.supporter(letter.id, id).await?;
    // The secretariat sees who wants to be seen, and who looks like somebody else; nobody besides.
    if supporter.listed || supporter.likely || supporter.hidden.is_some() {
        Ok((supporter, head))
    } else {
        Err(Failure::NotFound)
    }
}

/// `GET /bureau/brieven/{slug}/steun/{supporter}`
pub async fn one(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let (supporter, head) = find_supporter(&state, &slug, &id).await?;
    let data = One {
        head,
        who: held(supporter),
        form: Filled::default(),
    };
    Ok(page::desk_supporter(&state, &who, data))
}

/// `POST /bureau/brieven/{slug}/steun/{supporter}`: hides the name.
pub async fn hide(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let (supporter, head) = find_supporter(&state, &slug, &id).await?;
    let typed = HideForm::from_pairs(&form.pairs);
    match typed.read() {
        Ok(reason) => {
            let (letter, id) = (supporter.letter, supporter.id);
            let by = who.person();
            state.store.hide_supporter(letter, id, reason, by).await?;
            Ok(back_to(&slug, Said::Hidden))
        }
        Err(wrong) => {
            let data = One {
                head,
                who: held(supporter),
                form: Filled { form: typed, wrong },
            };
            let page = page::desk_supporter(&state, &who, data);
            Ok(page.unprocessable().into_response())
        }
    }
}
