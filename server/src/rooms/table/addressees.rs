//! The addresses of the directory of addressees.

use super::{Route, row};
use crate::{
    rooms::addressees::{self, cabinet, files, groups, merging, offices},
    session::Who::May,
};
use axum::routing::{get, post};
use letters::access::Deed;

/// Every address below `/bureau/geadresseerden`.
#[expect(
    clippy::too_many_lines,
    reason = "a table of contents is read as one: an address a row, and nothing between them"
)]
pub(super) fn table() -> Vec<Route> {
    let letters = May(Deed::RunLetters);
    let at = |path, answers| row(path, letters, answers);
    vec![
        at("/bureau/geadresseerden", get(addressees::list)),
        at(
            "/bureau/geadresseerden/nieuw",
            get(addressees::form).post(addressees::create),
        ),
        at("/bureau/geadresseerden/startlijst", post(files::start)),
        at("/bureau/geadresseerden/export.csv", get(files::export)),
        at("/bureau/geadresseerden/export.vcf", get(files::cards)),
        at(
            "/bureau/geadresseerden/inlezen",
            get(files::form).post(files::read_in),
        )
        .with_files(),
        at(
            "/bureau/geadresseerden/inlezen/{import}",
            get(files::preview).post(files::apply),
        ),
        at(
            "/bureau/geadresseerden/wisseling",
            get(cabinet::form).post(cabinet::change),
        ),
        at(
            "/bureau/geadresseerden/groepen",
            get(groups::list).post(groups::create),
        ),
        at(
            "/bureau/geadresseerden/groepen/{group}",
            get(groups::show).post(groups::edit),
        ),
        at(
            "/bureau/geadresseerden/groepen/{group}/verwijderen",
            get(groups::confirm_removal).post(groups::remove),
        ),
        at(
            "/bureau/geadresseerden/ambten/{office}",
            get(offices::show).post(offices::edit),
        ),
        at(
            "/bureau/geadresseerden/ambten/{office}/ambtsdrager",
            post(offices::add_holder),
        ),
        at(
            "/bureau/geadresseerden/ambten/{office}/ambtsdrager/{holder}",
            get(offices::holder).post(offices::edit_holder),
        ),
        at(
            "/bureau/geadresseerden/ambten/{office}/ambtsdrager/{holder}/verwijderen",
            get(offices::confirm_removal).post(offices::remove_holder),
        ),
        at(
            "/bureau/geadresseerden/ambten/{office}/samenvoegen",
            get(merging::confirm_offices).post(merging::merge_offices),
        ),
        at(
            "/bureau/geadresseerden/ambten/{office}/medewerker",
            post(offices::add_assistant),
        ),
        at(
            "/bureau/geadresseerden/ambten/{office}/medewerker/{assistant}",
            post(offices::remove_assistant),
        ),
        at(
            "/bureau/geadresseerden/{institution}",
            get(addressees::show).post(addressees::edit),
        ),
        at(
            "/bureau/geadresseerden/{institution}/ambt",
            get(offices::form).post(offices::create),
        ),
        at(
            "/bureau/geadresseerden/{institution}/samenvoegen",
            get(merging::confirm_merge).post(merging::merge),
        ),
    ]
}
