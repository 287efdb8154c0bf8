//! The board of a round on a page of its own: while it runs, before anybody answered, narrowed down, over, and as large as
//! one can be.

use super::*;
use app::board::{
    BoardPage,
    curve::Change,
    filter::{Filter, Place, Stand},
};
use app::desk::letter::Standing as Stands;

impl World {
    pub fn board_in_a_round(&self) -> BoardPage {
        let board = self.board(RoundState::Open);
        let signs = |hours: i64| Change {
            at: self.ago(14).plus_seconds(hours * 60 * 60),
            more: true,
        };
        let mut changes: Vec<_> = (0..32).map(|nth: i64| signs(5 + nth * nth / 4)).collect();
        changes.push(Change {
            more: false,
            ..signs(200)
        });
        BoardPage {
            head: self.head(self.signing()),
            changes,
            reminded: vec![self.ago(7)],
            shown: Filter::default(),
            mark: "41-52-0-1".into(),
            now: self.now,
            notice: None,
            refused: None,
            board,
        }
    }

    pub fn board_just_opened(&self) -> BoardPage {
        let mut page = self.board_in_a_round();
        page.board.round.opened = self.now;
        for row in &mut page.board.rows {
            row.answer = Answer::None { read: None };
            row.except = std::iter::empty().collect();
            row.remark = None;
            row.reminded = None;
            row.mail_state = Some(MailState::Queued);
            row.mailed = None;
        }
        BoardPage {
            changes: Vec::new(),
            reminded: Vec::new(),
            ..page
        }
    }

    pub fn board_narrowed_down(&self) -> BoardPage {
        BoardPage {
            shown: Filter {
                stand: Some(Stand::Answer(Stands::Silent)),
                place: Some(Place::In(Province::Utrecht)),
            },
            notice: Some(Notice::Reminded),
            ..self.board_in_a_round()
        }
    }

    pub fn board_with_nobody(&self) -> BoardPage {
        BoardPage {
            shown: Filter {
                stand: Some(Stand::Bounced),
                place: Some(Place::Unknown),
            },
            refused: Some(app::desk::data::Refused::NobodyToRemind),
            ..self.board_in_a_round()
        }
    }

    pub fn board_of_a_round_that_is_over(&self) -> BoardPage {
        BoardPage {
            board: self.board(RoundState::Closed { at: self.ago(1) }),
            ..self.board_in_a_round()
        }
    }

    /// A year, a thousand names.
    pub fn board_of_a_year(&self) -> BoardPage {
        let mut page = self.board_in_a_round();
        page.board.round.opened = self.ago(365);
        let at = |nth: i64| self.ago(365).plus_seconds(nth * 365 * DAY / 1_100);
        let all = (1..=1_000).map(|nth| Change {
            at: at(nth),
            more: true,
        });
        page.changes = all.collect();
        page
    }
}
