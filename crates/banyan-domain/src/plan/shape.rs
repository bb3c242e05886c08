//! The one-page plan's outline: which sections it has, which fields a row of each has, and what a field holds.
//!
//! This is the only place that lists them: forms, files, comparison and extracts are made from it.

use super::words::spelled;

spelled! {
    /// In the order of the page, from the root to the usual week.
    Section {
        Why = "why",
        WhereTo = "where_to",
        Goal = "goal",
        Audience = "audience",
        Voice = "voice",
        Pillar = "pillar",
        Offer = "offer",
        Campaign = "campaign",
        Place = "place",
        Away = "away",
        Person = "person",
        Job = "job",
        Money = "money",
        Means = "means",
        Rhythm = "rhythm",
        Review = "review",
    }
}

spelled! {
    Field {
        Name = "name",
        /// Purpose, beyond money.
        Purpose = "purpose",
        /// Why social media, as opposed to anything else an hour can be spent on.
        Social = "social",
        SocialAskedOn = "social_asked_on",
        Vision = "vision",
        Mission = "mission",
        Offering = "offering",
        Different = "different",
        Competitors = "competitors",
        Role = "role",
        /// What counts, exactly.
        Definition = "definition",
        /// Where the number comes from.
        Source = "source",
        /// Who or what its number is made of.
        Counts = "counts",
        Baseline = "baseline",
        Target = "target",
        Until = "until",
        NotBefore = "not_before",
        /// What to look for before anything can be judged.
        Signs = "signs",
        Owner = "owner",
        Deputy = "deputy",
        /// Whose job it is to answer whoever writes.
        AnswersPeople = "answers_people",
        About = "about",
        Places = "places",
        /// How this is known.
        Evidence = "evidence",
        Sounds = "sounds",
        Never = "never",
        /// Posts of ten.
        Share = "share",
        Promotional = "promotional",
        Starts = "starts",
        Ends = "ends",
        Address = "address",
        Goals = "goals",
        Cost = "cost",
        Network = "network",
        Reason = "reason",
        /// What we like doing there.
        Liking = "liking",
        Standing = "standing",
        PerWeek = "per_week",
        TrialUntil = "trial_until",
        StopRule = "stop_rule",
        ReviewOn = "review_on",
        /// The day a place came to rest.
        RestedOn = "rested_on",
        RestedWhy = "rested_why",
        Habit = "habit",
        Rhythm = "rhythm",
        Hours = "hours",
        Knowledge = "knowledge",
        Amount = "amount",
        Month = "month",
        /// What a line of the money pays for.
        Place = "place",
        Campaign = "campaign",
        Away = "away",
        Budget = "budget",
        AnswerWithin = "answer_within",
        OpenDays = "open_days",
        OpensAt = "opens_at",
        ClosesAt = "closes_at",
        /// Of days that have hours of their own.
        HoursByDay = "hours_by_day",
        QuietDays = "quiet_days",
        UsualWeek = "usual_week",
        /// At least so long between two posts at one place.
        Apart = "apart",
        ReviewedOn = "reviewed_on",
        NextReview = "next_review",
        Belongs = "belongs",
        Size = "size",
    }
}

spelled! {
    /// Whose work a goal is.
    Role {
        Marketing = "marketing",
        Sales = "sales",
        Service = "service",
        Personal = "personal",
        People = "people",
    }
}

spelled! {
    /// What makes a goal's number grow.
    Counts {
        /// People who call or write through what leads there, beside what is told.
        People = "people",
        /// Only what somebody reads where it is counted, and tells.
        Told = "told",
    }
}

spelled! {
    /// How a place or a habit stands in the plan.
    Standing {
        /// It has its reason and its rhythm.
        Kept = "kept",
        /// Tried until a date, with a rule for stopping.
        OnTrial = "on_trial",
        /// Thought of, not begun.
        Wanted = "wanted",
        /// Used for company only: costs no plan hours, gets no verdict.
        ForCompany = "for_company",
        /// Left alone; what was said there stays.
        Resting = "resting",
    }
}

spelled! {
    /// The fourteen things away from the screen, and whatever else a business does.
    Habit {
        FaceToFace = "face_to_face",
        Writing = "writing",
        Listening = "listening",
        OfflineLeads = "offline_leads",
        TimeTogether = "time_together",
        InvestingInPeople = "investing_in_people",
        WowService = "wow_service",
        SmallImprovements = "small_improvements",
        ThankYous = "thank_yous",
        Thoughtfulness = "thoughtfulness",
        SharedMission = "shared_mission",
        WorkOnTheBusiness = "work_on_the_business",
        ReadingOutside = "reading_outside",
        WanderingAround = "wandering_around",
        SomethingElse = "something_else",
    }
}

spelled! {
    /// The plan this one is a part of.
    Belongs {
        MarketingPlan = "marketing_plan",
        /// Only for a network of one's own, with its team and infrastructure.
        BusinessPlan = "business_plan",
    }
}

spelled! {
    /// How big it shall be; each step asks more and gives more.
    Size {
        DoingIt = "doing_it",
        Talking = "talking",
        Planned = "planned",
        Paying = "paying",
    }
}

/// What a field holds, and how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// One line.
    Line,
    /// As many lines as it takes.
    Words,
    /// `2026-12-31`.
    Date,
    /// A number without a sign, perhaps with a fraction.
    Number,
    /// Whole posts of ten.
    OfTen,
    /// Minutes, a week where nothing else is said; read from `2 h`, `1 h 30`, `90 min`.
    Minutes,
    /// `60.00 EUR`.
    Money,
    /// `monthly`, or one month: `2026-12`.
    Month,
    YesNo,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Names of rows in that section, with `;` between them.
    Names(Section),
    /// One name of a row in that section.
    OneName(Section),
    /// `mon tue wed`.
    Days,
    /// `09:00`.
    Clock,
    /// `mon tue 09:00-12:00, 14:00-18:00; sat 09:00-13:00`; read from `Mon-Tue 9-12, 14-18, Sat 9-13`.
    DayHours,
}

#[derive(Clone, Copy, Debug)]
pub struct FieldShape {
    pub field: Field,
    pub holds: Holds,
}

const fn field(field: Field, holds: Holds) -> FieldShape {
    FieldShape { field, holds }
}

const NAME: FieldShape = field(Field::Name, Holds::Line);
const ABOUT: FieldShape = field(Field::About, Holds::Words);
const STANDING: FieldShape = field(Field::Standing, Holds::OneOf(Standing::WORDS));
const REVIEW_ON: FieldShape = field(Field::ReviewOn, Holds::Date);
const PLACES: FieldShape = field(Field::Places, Holds::Names(Section::Place));
const GOALS: FieldShape = field(Field::Goals, Holds::Names(Section::Goal));
const STARTS: FieldShape = field(Field::Starts, Holds::Date);
const ENDS: FieldShape = field(Field::Ends, Holds::Date);
const OWNER: FieldShape = field(Field::Owner, Holds::OneName(Section::Person));
const HOURS: FieldShape = field(Field::Hours, Holds::Minutes);

impl Section {
    /// Whether it has rows with names, rather than being one row.
    pub fn has_rows(self) -> bool {
        self.own_number().is_none()
    }

    /// The number of the one row of a section that has one: the same in every plan, for ever.
    pub(super) fn own_number(self) -> Option<u32> {
        match self {
            Self::Why => Some(1),
            Self::WhereTo => Some(2),
            Self::Voice => Some(3),
            Self::Means => Some(4),
            Self::Rhythm => Some(5),
            Self::Review => Some(6),
            Self::Goal
            | Self::Audience
            | Self::Pillar
            | Self::Offer
            | Self::Campaign
            | Self::Place
            | Self::Away
            | Self::Person
            | Self::Job
            | Self::Money => None,
        }
    }

    pub fn holds(self, field: Field) -> Option<Holds> {
        self.fields().iter().find(|shape| shape.field == field).map(|shape| shape.holds)
    }

    /// In the order in which they are asked for.
    pub fn fields(self) -> &'static [FieldShape] {
        match self {
            Self::Why => {
                const {
                    &[
                        field(Field::Purpose, Holds::Words),
                        field(Field::Social, Holds::Words),
                        field(Field::SocialAskedOn, Holds::Date),
                    ]
                }
            }
            Self::WhereTo => {
                const {
                    &[
                        field(Field::Vision, Holds::Words),
                        field(Field::Mission, Holds::Words),
                        field(Field::Offering, Holds::Words),
                        field(Field::Different, Holds::Words),
                        field(Field::Competitors, Holds::Line),
                    ]
                }
            }
            Self::Goal => {
                const {
                    &[
                        NAME,
                        field(Field::Target, Holds::Number),
                        field(Field::Baseline, Holds::Number),
                        field(Field::Until, Holds::Date),
                        field(Field::Definition, Holds::Words),
                        field(Field::Source, Holds::Line),
                        field(Field::Counts, Holds::OneOf(Counts::WORDS)),
                        field(Field::Role, Holds::OneOf(Role::WORDS)),
                        OWNER,
                        field(Field::NotBefore, Holds::Date),
                        field(Field::Signs, Holds::Words),
                    ]
                }
            }
            Self::Audience => const { &[NAME, ABOUT, PLACES, field(Field::Evidence, Holds::Words)] },
            Self::Voice => const { &[field(Field::Sounds, Holds::Words), field(Field::Never, Holds::Words)] },
            Self::Pillar => {
                const { &[NAME, field(Field::Share, Holds::OfTen), field(Field::Promotional, Holds::YesNo), ABOUT] }
            }
            Self::Offer => const { &[NAME, STARTS, ENDS, field(Field::Address, Holds::Line), ABOUT] },
            Self::Campaign => const { &[NAME, STARTS, ENDS, GOALS, PLACES, field(Field::Cost, Holds::Money), ABOUT] },
            Self::Place => {
                const {
                    &[
                        NAME,
                        field(Field::Network, Holds::Line),
                        STANDING,
                        field(Field::Reason, Holds::Words),
                        field(Field::Liking, Holds::Words),
                        field(Field::PerWeek, Holds::Number),
                        GOALS,
                        field(Field::Signs, Holds::Words),
                        field(Field::TrialUntil, Holds::Date),
                        field(Field::StopRule, Holds::Words),
                        REVIEW_ON,
                        field(Field::RestedOn, Holds::Date),
                        field(Field::RestedWhy, Holds::Words),
                    ]
                }
            }
            Self::Away => {
                const {
                    &[
                        NAME,
                        field(Field::Habit, Holds::OneOf(Habit::WORDS)),
                        STANDING,
                        field(Field::Rhythm, Holds::Line),
                        HOURS,
                        GOALS,
                        REVIEW_ON,
                    ]
                }
            }
            Self::Person => const { &[NAME, HOURS, field(Field::Knowledge, Holds::Words), ABOUT] },
            Self::Job => {
                const {
                    &[
                        NAME,
                        OWNER,
                        field(Field::Deputy, Holds::OneName(Section::Person)),
                        field(Field::AnswersPeople, Holds::YesNo),
                    ]
                }
            }
            Self::Money => {
                const {
                    &[
                        NAME,
                        field(Field::Amount, Holds::Money),
                        field(Field::Month, Holds::Month),
                        field(Field::Campaign, Holds::OneName(Section::Campaign)),
                        field(Field::Place, Holds::OneName(Section::Place)),
                        field(Field::Away, Holds::OneName(Section::Away)),
                        GOALS,
                    ]
                }
            }
            Self::Means => {
                const {
                    &[
                        field(Field::Budget, Holds::Money),
                        field(Field::AnswerWithin, Holds::Minutes),
                        field(Field::OpenDays, Holds::Days),
                        field(Field::OpensAt, Holds::Clock),
                        field(Field::ClosesAt, Holds::Clock),
                        field(Field::HoursByDay, Holds::DayHours),
                    ]
                }
            }
            Self::Rhythm => {
                const {
                    &[
                        field(Field::UsualWeek, Holds::Words),
                        field(Field::QuietDays, Holds::Days),
                        field(Field::Apart, Holds::Minutes),
                    ]
                }
            }
            Self::Review => {
                const {
                    &[
                        field(Field::ReviewedOn, Holds::Date),
                        field(Field::NextReview, Holds::Date),
                        field(Field::Belongs, Holds::OneOf(Belongs::WORDS)),
                        field(Field::Size, Holds::OneOf(Size::WORDS)),
                    ]
                }
            }
        }
    }
}

#[cfg(test)]
#[path = "shape_tests.rs"]
mod tests;
