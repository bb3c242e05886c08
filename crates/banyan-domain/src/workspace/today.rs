//! Today: in which order what needs a person is met, how much of it at once, and how many minutes it takes.

use crate::plan::Step;

/// More than these can wait.
pub const MOST_NEEDS: usize = 5;

/// Minutes that a press takes, a look with a press, and a way to another page or another person.
const PRESS: u32 = 1;
const DECISION: u32 = 2;
const ERRAND: u32 = 3;
/// Minutes that an answer takes; of very many people nobody answers more than these in one go.
const AN_ANSWER: u32 = 3;
const MOST_ANSWERS: u32 = 10;
const THE_PLAN: u32 = 60;

/// What a need is about, with what its minutes hang on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// People have waited longer than was promised.
    People {
        waiting: u32,
    },
    /// Nobody knows whether it is out, or it was not taken.
    Failed {
        wants_words: bool,
    },
    SignedOut,
    Missed,
    SeriesStuck,
    /// A post that is ready waits for somebody's look and their yes.
    Yes,
    /// A colleague waits for a look at what they write.
    Look,
    /// Many came at once.
    Held,
    Fresh,
    QuietDays,
    /// Posts go where the plan wants none any more.
    StillConnected,
    EndsSoon,
    AssetsEnd,
    SeriesTurns,
    Silent,
    Empty {
        is_begun: bool,
    },
    /// The day has come on which three clients were to have answered.
    ClientsSaid,
    FirstQuestions,
    FirstSource,
    FirstPlace,
    Review {
        leads: bool,
    },
    FirstStep(Step),
}

impl Matter {
    /// People who were promised an answer first, then what may be wrong out there, then what waits for a yes, what goes
    /// on against the plan, what ends soon, what is empty, and last what can be thought about any day.
    fn turn(self) -> u8 {
        match self {
            Self::People { .. } => 0,
            Self::Failed { .. } => 1,
            Self::SignedOut => 2,
            Self::Missed => 3,
            Self::SeriesStuck => 4,
            Self::Yes => 5,
            Self::Look => 6,
            Self::Held => 7,
            Self::Fresh => 8,
            Self::QuietDays => 9,
            Self::StillConnected => 10,
            Self::EndsSoon => 11,
            Self::AssetsEnd => 12,
            Self::SeriesTurns => 13,
            Self::Silent => 14,
            Self::Empty { .. } => 15,
            Self::ClientsSaid => 16,
            Self::FirstQuestions => 17,
            Self::FirstSource => 18,
            Self::FirstPlace => 19,
            Self::Review { .. } => 20,
            Self::FirstStep(_) => 21,
        }
    }

    /// What it takes, with what a post takes here.
    pub fn minutes(self, a_post: u32) -> u32 {
        let half_a_post = (a_post / 2).max(DECISION);
        match self {
            Self::People { waiting } => AN_ANSWER * waiting.min(MOST_ANSWERS),
            Self::Fresh | Self::QuietDays | Self::FirstSource => PRESS,
            Self::Failed { wants_words: false }
            | Self::Missed
            | Self::Yes
            | Self::Look
            | Self::Held
            | Self::StillConnected
            | Self::SeriesStuck
            | Self::SeriesTurns
            | Self::Review { leads: false } => DECISION,
            Self::SignedOut
            | Self::EndsSoon
            | Self::Silent
            | Self::AssetsEnd
            | Self::ClientsSaid
            | Self::FirstQuestions
            | Self::FirstPlace => ERRAND,
            Self::Failed { wants_words: true } | Self::Empty { is_begun: true } => half_a_post,
            Self::Empty { is_begun: false } => a_post,
            Self::Review { leads: true } => THE_PLAN,
            // What answering takes, where the papers are at hand.
            Self::FirstStep(step) => match step {
                Step::BusinessPlan | Step::ItPlan => 10,
                Step::Team => 5,
                Step::Consultant => 3,
            },
        }
    }
}

/// As they should be met; what is about the same stays as it came.
pub fn in_turn<N>(mut needs: Vec<N>, matter: impl Fn(&N) -> Matter) -> Vec<N> {
    needs.sort_by_key(|need| matter(need).turn());
    needs
}

/// What is met now; the others can wait.
pub fn met_now<N>(needs: &[N]) -> &[N] {
    &needs[..needs.len().min(MOST_NEEDS)]
}

#[cfg(test)]
mod tests {
    use super::{
        Matter::{
            AssetsEnd, ClientsSaid, Empty, EndsSoon, Failed, FirstPlace, FirstQuestions, FirstSource, FirstStep, Fresh,
            Held, Look, Missed, People, QuietDays, Review, SeriesStuck, SeriesTurns, SignedOut, Silent, StillConnected,
            Yes,
        },
        *,
    };

    const A_POST: u32 = 25;
    const REFUSED: Matter = Failed { wants_words: true };
    const LOST: Matter = Failed { wants_words: false };
    const BEGUN: Matter = Empty { is_begun: true };
    const OPEN: Matter = Empty { is_begun: false };

    /// Everything that can come together, in its order.
    const ALL: [Matter; 22] = [
        People { waiting: 2 },
        LOST,
        SignedOut,
        Missed,
        SeriesStuck,
        Yes,
        Look,
        Held,
        Fresh,
        QuietDays,
        StillConnected,
        EndsSoon,
        AssetsEnd,
        SeriesTurns,
        Silent,
        OPEN,
        ClientsSaid,
        FirstQuestions,
        FirstSource,
        FirstPlace,
        Review { leads: true },
        FirstStep(Step::Team),
    ];

    /// What is the case, what Today shows of it, each with its minutes, how many can wait, and the minutes in all.
    type Case = (&'static [Matter], &'static [(Matter, u32)], usize, u32);

    #[test]
    fn today_shows_at_most_five_things_in_their_order_and_their_minutes_add_up() {
        let cases: &[Case] = &[
            (&[], &[], 0, 0),
            (&[OPEN], &[(OPEN, 25)], 0, 25),
            (&[BEGUN], &[(BEGUN, 12)], 0, 12),
            // The first day.
            (
                &[FirstStep(Step::BusinessPlan), FirstPlace, FirstSource, FirstQuestions],
                &[(FirstQuestions, 3), (FirstSource, 1), (FirstPlace, 3), (FirstStep(Step::BusinessPlan), 10)],
                0,
                17,
            ),
            // Overdue person, failed post, approval, place that ends, empty slot, review: of six one can wait.
            (
                &[Review { leads: true }, OPEN, EndsSoon, Fresh, REFUSED, People { waiting: 1 }],
                &[(People { waiting: 1 }, 3), (REFUSED, 12), (Fresh, 1), (EndsSoon, 3), (OPEN, 25)],
                1,
                44,
            ),
            // Without anybody who waits, the review has its place.
            (
                &[Review { leads: false }, BEGUN, EndsSoon, Fresh, LOST],
                &[(LOST, 2), (Fresh, 1), (EndsSoon, 3), (BEGUN, 12), (Review { leads: false }, 2)],
                0,
                20,
            ),
            // What failed pushes out what is empty, and is met as it came.
            (
                &[OPEN, REFUSED, LOST, REFUSED, SignedOut, Missed],
                &[(REFUSED, 12), (LOST, 2), (REFUSED, 12), (SignedOut, 3), (Missed, 2)],
                1,
                31,
            ),
            // What only waits for a yes is no failure: a lost sign-in and a missed post come before it.
            (&[Yes, Missed, Fresh, SignedOut], &[(SignedOut, 3), (Missed, 2), (Yes, 2), (Fresh, 1)], 0, 8),
            // Many at the door, and a place that must be signed in to before anything else goes.
            (
                &[Fresh, Fresh, Held, Fresh, EndsSoon, SignedOut],
                &[(SignedOut, 3), (Held, 2), (Fresh, 1), (Fresh, 1), (Fresh, 1)],
                1,
                8,
            ),
            (
                &[SeriesTurns, Silent, AssetsEnd, QuietDays, SeriesStuck],
                &[(SeriesStuck, 2), (QuietDays, 1), (AssetsEnd, 3), (SeriesTurns, 2), (Silent, 3)],
                0,
                11,
            ),
            (
                &[FirstStep(Step::Consultant), Silent, FirstStep(Step::ItPlan), FirstStep(Step::Team)],
                &[
                    (Silent, 3),
                    (FirstStep(Step::Consultant), 3),
                    (FirstStep(Step::ItPlan), 10),
                    (FirstStep(Step::Team), 5),
                ],
                0,
                21,
            ),
            // Nobody answers three hundred people in one go.
            (&[LOST, People { waiting: 300 }], &[(People { waiting: 300 }, 30), (LOST, 2)], 0, 32),
            (&ALL, &[(ALL[0], 6), (LOST, 2), (SignedOut, 3), (Missed, 2), (SeriesStuck, 2)], 17, 15),
        ];
        for (is_so, shown, later, minutes) in cases {
            let needs = in_turn(is_so.to_vec(), |matter| *matter);
            let now: Vec<(Matter, u32)> = met_now(&needs).iter().map(|one| (*one, one.minutes(A_POST))).collect();
            assert_eq!(now, *shown, "{is_so:?}");
            assert_eq!(needs.len() - now.len(), *later, "{is_so:?}");
            assert_eq!(now.iter().map(|(_, minutes)| minutes).sum::<u32>(), *minutes, "{is_so:?}");
        }
    }

    #[test]
    fn however_they_come_they_are_met_in_one_order() {
        let matter = |one: &Matter| *one;
        for from in 0..ALL.len() {
            let mut mixed = ALL.to_vec();
            mixed.rotate_left(from);
            assert_eq!(in_turn(mixed.clone(), matter), ALL, "begun with {from}");
            mixed.reverse();
            assert_eq!(in_turn(mixed, matter), ALL, "the other way round, begun with {from}");
        }
    }

    #[test]
    fn nothing_takes_no_time_even_where_a_post_is_written_in_one_minute() {
        for one in ALL.into_iter().chain([REFUSED, BEGUN]) {
            assert!(one.minutes(1) > 0, "{one:?}");
        }
        assert_eq!([REFUSED, BEGUN, OPEN].map(|one| one.minutes(1)), [2, 2, 1]);
    }
}
