//! Reservations in a round: how long one holds, when it is lifted and when it lapses.

use super::{Answer, AnswerRefused, Invitation, RoundState, SigningRound};
use crate::{
    cosignature::{Capacity, Cosignature, Reservation, latest},
    stage::Stage,
    time::{Day, Moment},
};

impl SigningRound {
    /// The day that is offered to who signs under reservation: the last of the round, or the last that can be.
    #[must_use]
    pub fn offered(&self, now: Moment) -> Day {
        let last = self.deadline.plus_seconds(-1).day();
        last.min(latest(now))
    }

    /// A reservation that was made in this round, as it stands now.
    #[must_use]
    pub fn reservation(&self, letter: &Stage, until: Day, now: Moment) -> Reservation {
        let in_time = Moment::end_of(until).is_some_and(|end| now < end);
        Reservation {
            until,
            holds: in_time && self.waits(letter),
        }
    }

    /// Lifts the reservation under a signature: from here the organisation's name prints. A board that decides after the
    /// round is in time, as long as its day is not over and the letter is not sealed.
    ///
    /// # Errors
    /// [`AnswerRefused`] when there is no reservation, too late, or when the organisation's name stands there already.
    pub fn lift(
        &self,
        letter: &Stage,
        invitation: &Invitation,
        standing: &[Cosignature],
        now: Moment,
    ) -> Result<(), AnswerRefused> {
        let in_round = self.takes_answers(now);
        if let Err(AnswerRefused::RoundCancelled) = in_round {
            return in_round;
        }
        let Some(reserved) = self.reserved(invitation, standing) else {
            return in_round.and(Err(AnswerRefused::NothingToLift));
        };
        match reserved.decides {
            Some(day) if reserved.lapses().is_none_or(|end| now >= end) => {
                return Err(AnswerRefused::ReservationOver { day });
            }
            Some(day) if self.reservation(letter, day, now).holds => {}
            _ => in_round?,
        }
        self.has_room(invitation, standing, Capacity::OnBehalf)
    }

    /// Whether a reservation lapses now: its day is over, and the letter still waits for it.
    #[must_use]
    pub fn lapses(
        &self,
        letter: &Stage,
        invitation: &Invitation,
        standing: &[Cosignature],
        now: Moment,
    ) -> bool {
        let reserved = self.reserved(invitation, standing);
        let end = reserved.and_then(Cosignature::lapses);
        self.waits(letter) && end.is_some_and(|end| now >= end)
    }

    /// Whether a name would come under the text if a reservation were lifted: not where it stands there already.
    #[must_use]
    pub fn is_awaited(&self, invitation: &Invitation, standing: &[Cosignature]) -> bool {
        self.has_room(invitation, standing, Capacity::OnBehalf)
            .is_ok()
    }

    /// The signature under reservation that an invitation was answered with.
    fn reserved<'a>(
        &self,
        invitation: &Invitation,
        standing: &'a [Cosignature],
    ) -> Option<&'a Cosignature> {
        let Answer::Signed {
            capacity: Capacity::UnderReservation,
            ..
        } = invitation.answer
        else {
            return None;
        };
        standing
            .iter()
            .find(|it| it.invitation == invitation.id && it.text == self.pin.hash)
    }

    /// Whether the letter waits for names under the text of this round, whichever number that has by now. A round that was
    /// called off waits for none.
    fn waits(&self, letter: &Stage) -> bool {
        let called_off = matches!(self.state, RoundState::Cancelled { .. });
        let asks = matches!(letter, Stage::Signing { pin, .. } if pin.hash == self.pin.hash);
        asks && !called_off
    }
}
