//! The first questions, what may be answered, and what each answer puts into the plan.

use std::collections::BTreeMap;

use jiff::{ToSpan as _, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    clients::{Client, Conclusion, TooMuchSaid, check_length},
    contacts::ContactsSeen,
    document::{Plan, PlanError, Row, same_name},
    look_back::{Lately, LookBack},
    opening::OpenHours,
    review::next_review,
    shape::{Counts, Field, Habit, Role, Section},
    value::LONGEST_LINE,
    visitors::VisitorsSeen,
    words::spelled,
};
use crate::ids::PostId;

spelled! {
    /// What is asked, each answer kept with who and when.
    Question {
        Stand = "stand",
        /// An earlier attempt, read from its archive or feed.
        LookBack = "look_back",
        /// What one's own contacts tell of networks.
        Contacts = "contacts",
        /// Where a file of the owner's says that visitors come from.
        Visitors = "visitors",
        /// What follows from where one stands.
        Ground = "ground",
        Why = "why",
        /// What people should do, hours, who and who stands in.
        Week = "week",
        /// Whether the sentence stands on the own site.
        Shown = "shown",
        /// What the own site opened with.
        FirstPost = "first_post",
        /// Whether the one thing for where one stands was done.
        Action = "action",
        /// Where the business writes, as long as nothing of it is read.
        Source = "source",
        /// Its first place on a network.
        Place = "place",
    }
}

impl Question {
    /// The way through the first three minutes; the other questions lie beside it.
    const WAY: [Self; 4] = [Self::Stand, Self::Ground, Self::Why, Self::Week];

    /// Where it goes on; none where the way is walked.
    pub fn next(is_answered: impl Fn(Self) -> bool) -> Option<Self> {
        Self::WAY.into_iter().find(|question| !is_answered(*question))
    }
}

spelled! {
    /// Where do you stand with social media?
    Stand {
        Sideline = "sideline",
        Tried = "tried",
        NoNeed = "no_need",
        Somebody = "somebody",
        Pays = "pays",
    }
}

spelled! {
    /// Whether there was a plan behind the earlier attempt.
    Strategy {
        Written = "written",
        InMind = "in_mind",
        Nothing = "nothing",
    }
}

spelled! {
    /// What would be different this time.
    Change {
        /// Fewer posts, from what is written anyway.
        Rhythm = "rhythm",
        /// One offer in ten.
        Offers = "offers",
        /// An answer within hours, and somebody who stands in.
        Promise = "promise",
    }
}

spelled! {
    /// What people should do, most of all.
    Wish {
        Ask = "ask",
        Buy = "buy",
        ComeBy = "come_by",
        Remember = "remember",
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FirstAnswer {
    Stand(Stand),
    LookBack(Box<LookBack>),
    Contacts(ContactsSeen),
    Visitors(VisitorsSeen),
    Ground(Ground),
    Why(Why),
    Week(Week),
    /// Whether the sentence stands on the own site.
    Shown(bool),
    /// What the own site opened with.
    FirstPost(PostId),
    /// The one thing for that stand was done.
    Acted(Stand),
    /// Everything is written on the own site.
    WritesHere,
    /// The own site is place enough.
    OwnSiteOnly,
}

/// The answer of each stand's own page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    Sideline,
    Tried {
        strategy: Option<Strategy>,
        changes: Vec<Change>,
    },
    NoNeed {
        /// When what three clients said is looked at.
        again_on: Date,
        /// What they said, once they have.
        #[serde(default)]
        clients: Vec<Client>,
    },
    Somebody(Job),
    Pays {
        serves: Vec<Role>,
    },
}

/// Who does it today. What nobody said is empty, and the plan asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Job {
    pub name: String,
    pub hours: String,
    pub owner: String,
    pub deputy: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Why {
    pub social: String,
    /// What already works away from the screen.
    pub away: Vec<Habit>,
    pub something_else: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Week {
    pub wish: Option<Wish>,
    /// As it was typed: `2 h`.
    pub hours: String,
    pub who: String,
    pub deputy: String,
    /// Within which time on working days people get an answer, typed like the hours; empty where nobody promises yet.
    pub promise: String,
    pub site: SiteSays,
}

/// What stands on the business's own site, as far as it is left switched on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SiteSays {
    pub open: Option<OpenHours>,
    /// People can subscribe to a letter.
    pub letter: bool,
    /// Where people book.
    pub booking: String,
}

/// What rows are called in the language of the business, and the places it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstNames {
    pub job: String,
    pub offers: String,
    pub usual_week: String,
    pub habits: BTreeMap<Habit, String>,
    pub wishes: BTreeMap<Wish, String>,
    pub letter: String,
    /// Of the business, each as what it is for.
    pub parts: BTreeMap<Role, String>,
    /// Name and network.
    pub places: Vec<(String, String)>,
}

/// Roots first: nobody judges before the first of the month half a year on.
pub fn judged_on(today: Date) -> Date {
    let month = today.first_of_month();
    month.checked_add(7.months()).unwrap_or(month)
}

/// Until then: when the first talks, and when the same people, can be looked for.
pub fn signs_on(today: Date) -> [Date; 2] {
    let month = today.first_of_month();
    [3, 5].map(|later| month.checked_add(later.months()).unwrap_or(month))
}

impl FirstAnswer {
    pub fn question(&self) -> Question {
        match self {
            Self::Stand(_) => Question::Stand,
            Self::LookBack(_) => Question::LookBack,
            Self::Contacts(_) => Question::Contacts,
            Self::Visitors(_) => Question::Visitors,
            Self::Ground(_) => Question::Ground,
            Self::Why(_) => Question::Why,
            Self::Week(_) => Question::Week,
            Self::Shown(_) => Question::Shown,
            Self::FirstPost(_) => Question::FirstPost,
            Self::Acted(_) => Question::Action,
            Self::WritesHere => Question::Source,
            Self::OwnSiteOnly => Question::Place,
        }
    }

    /// That the own site is enough for what is asked; none where that answers nothing.
    pub fn own_site_is_enough(question: Question) -> Option<Self> {
        match question {
            Question::Source => Some(Self::WritesHere),
            Question::Place => Some(Self::OwnSiteOnly),
            Question::Stand
            | Question::LookBack
            | Question::Contacts
            | Question::Visitors
            | Question::Ground
            | Question::Why
            | Question::Week
            | Question::Shown
            | Question::FirstPost
            | Question::Action => None,
        }
    }

    /// What clients said, where they were asked whether they look there at all.
    pub fn clients(&self) -> Option<&[Client]> {
        match self {
            Self::Ground(Ground::NoNeed { clients, .. }) => Some(clients),
            _ => None,
        }
    }

    pub fn check_length(&self) -> Result<(), TooMuchSaid> {
        check_length(self.clients().unwrap_or_default())
    }

    /// The plan with what follows from the answer. What a person has said there already stays as it is. `concluded` is
    /// what follows from what clients said, beside all that is known otherwise.
    pub fn put(
        &self,
        plan: &Plan,
        names: &FirstNames,
        concluded: Option<Conclusion>,
        today: Date,
    ) -> Result<Plan, PlanError> {
        let mut plan = plan.clone();
        match self {
            Self::Stand(_)
            | Self::LookBack(_)
            | Self::Contacts(_)
            | Self::Visitors(_)
            | Self::Shown(_)
            | Self::FirstPost(_)
            | Self::Acted(_)
            | Self::WritesHere
            | Self::OwnSiteOnly => {}
            Self::Ground(ground) => ground.put(&mut plan, names, concluded, today)?,
            Self::Why(why) => why.put(&mut plan, names, today)?,
            Self::Week(week) => week.put(&mut plan, names, today)?,
        }
        Ok(plan)
    }
}

impl Ground {
    fn put(
        &self,
        plan: &mut Plan,
        names: &FirstNames,
        concluded: Option<Conclusion>,
        today: Date,
    ) -> Result<(), PlanError> {
        match self {
            Self::Sideline => Ok(()),
            Self::Pays { serves } => serves.iter().try_for_each(|part| serve(plan, names, *part)),
            Self::Tried { strategy, changes } => {
                // What was written nowhere was looked at by nobody: this time it has its day.
                if matches!(strategy, Some(Strategy::InMind | Strategy::Nothing)) {
                    say(plan, Section::Review, &[(Field::NextReview, &next_review(today).to_string())])?;
                }
                changes.iter().try_for_each(|change| change.put(plan, names))
            }
            Self::NoNeed { again_on, .. } => {
                say(plan, Section::Review, &[(Field::NextReview, &again_on.to_string())])?;
                if concluded == Some(Conclusion::GoAndTalk) { talk(plan, names) } else { Ok(()) }
            }
            Self::Somebody(job) => job.put(plan, names),
        }
    }
}

/// What it does for a part of the business is a goal there, if there is none yet.
fn serve(plan: &mut Plan, names: &FirstNames, part: Role) -> Result<(), PlanError> {
    if plan.of(Section::Goal).any(|row| !row.example && row.text(Field::Role) == part.as_str()) {
        return Ok(());
    }
    let name = names.parts.get(&part).map_or(part.as_str(), String::as_str);
    say_row(plan, Section::Goal, name, &[(Field::Role, part.as_str())])
}

/// Whoever is not on a network is met: that is a habit of the plan then, if it is none yet.
fn talk(plan: &mut Plan, names: &FirstNames) -> Result<(), PlanError> {
    let habit = Habit::FaceToFace;
    if plan.said(Section::Away).any(|row| row.text(Field::Habit) == habit.as_str()) {
        return Ok(());
    }
    let name = names.habits.get(&habit).map_or(habit.as_str(), String::as_str);
    say_row(plan, Section::Away, name, &[(Field::Habit, habit.as_str()), (Field::Standing, "kept")])
}

impl Change {
    fn put(self, plan: &mut Plan, names: &FirstNames) -> Result<(), PlanError> {
        match self {
            Self::Rhythm => say(plan, Section::Rhythm, &[(Field::UsualWeek, &names.usual_week)]),
            Self::Offers if plan.said(Section::Pillar).any(|row| row.is_yes(Field::Promotional)) => Ok(()),
            Self::Offers => {
                say_row(plan, Section::Pillar, &names.offers, &[(Field::Share, "1"), (Field::Promotional, "yes")])
            }
            Self::Promise => promise(plan, "4 h"),
        }
    }
}

/// On working days, where nobody has said which days are open.
fn promise(plan: &mut Plan, within: &str) -> Result<(), PlanError> {
    let says_days = plan.said_one(Section::Means).is_some_and(|means| means.says(Field::HoursByDay));
    let days = if says_days { "" } else { "mon tue wed thu fri" };
    say(plan, Section::Means, &[(Field::AnswerWithin, within), (Field::OpenDays, days)])
}

impl Job {
    pub(super) fn name_in<'a>(&'a self, names: &'a FirstNames) -> &'a str {
        if self.name.trim().is_empty() { &names.job } else { &self.name }
    }

    fn put(&self, plan: &mut Plan, names: &FirstNames) -> Result<(), PlanError> {
        let (owner, deputy) = (one_name(&self.owner), one_name(&self.deputy));
        if !owner.is_empty() {
            say_row(plan, Section::Person, &owner, &[(Field::Hours, &self.hours)])?;
        }
        if !deputy.is_empty() {
            say_row(plan, Section::Person, &deputy, &[])?;
        }
        let name = self.name_in(names);
        let fields = [(Field::Owner, owner.as_str()), (Field::Deputy, deputy.as_str()), (Field::AnswersPeople, "yes")];
        say_row(plan, Section::Job, name, &fields)
    }
}

impl Why {
    fn put(&self, plan: &mut Plan, names: &FirstNames, today: Date) -> Result<(), PlanError> {
        if !self.social.trim().is_empty() {
            let today = today.to_string();
            say(plan, Section::Why, &[(Field::Social, &self.social), (Field::SocialAskedOn, &today)])?;
        }
        for habit in &self.away {
            let name = names.habits.get(habit).map_or(habit.as_str(), String::as_str);
            say_row(plan, Section::Away, name, &[(Field::Habit, habit.as_str()), (Field::Standing, "kept")])?;
        }
        if self.something_else.trim().is_empty() {
            return Ok(());
        }
        let other = Habit::SomethingElse.as_str();
        say_row(plan, Section::Away, &self.something_else, &[(Field::Habit, other), (Field::Standing, "kept")])
    }
}

impl Week {
    fn put(&self, plan: &mut Plan, names: &FirstNames, today: Date) -> Result<(), PlanError> {
        let judged = judged_on(today).to_string();
        if let Some(wish) = self.wish {
            wish.put(plan, names, &judged, &self.site.booking)?;
        }
        for (name, network) in &names.places {
            say_row(plan, Section::Place, name, &[(Field::Network, network), (Field::Standing, "kept")])?;
        }
        let job = Job {
            name: String::new(),
            hours: self.hours.clone(),
            owner: self.who.clone(),
            deputy: self.deputy.clone(),
        };
        // The job may have its own name already, from the page of those where somebody does it.
        let has_own = plan.said(Section::Job).any(|row| row.says(Field::Owner));
        if has_own {
            if !self.who.trim().is_empty() {
                say_row(plan, Section::Person, &self.who, &[(Field::Hours, &self.hours)])?;
            }
            stand_in(plan, &one_name(&self.deputy))?;
        } else {
            job.put(plan, names)?;
        }
        self.site.put(plan, names)?;
        if !self.promise.trim().is_empty() {
            promise(plan, &self.promise)?;
        }
        // Numbers are judged late; whether the plan fits is looked at before.
        say(plan, Section::Review, &[(Field::NextReview, &next_review(today).to_string())])
    }
}

/// For the first job where somebody answers and nobody stands in.
fn stand_in(plan: &mut Plan, deputy: &str) -> Result<(), PlanError> {
    let lacks = |row: &&Row| row.says(Field::Owner) && !row.says(Field::Deputy);
    let job = plan.said(Section::Job).filter(lacks).find(|row| !same_name(row.text(Field::Owner), deputy));
    let Some(job) = job.map(|row| row.id).filter(|_| !deputy.is_empty()) else { return Ok(()) };
    say_row(plan, Section::Person, deputy, &[])?;
    plan.change(job, &BTreeMap::from([(Field::Deputy, deputy.to_owned())]))
}

impl SiteSays {
    /// An address, no longer than a line of the plan.
    pub fn can_book_at(address: &str) -> bool {
        let is_web = url::Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
        is_web && address.chars().count() <= LONGEST_LINE
    }

    /// Where people book is told by the goal they book for.
    fn put(&self, plan: &mut Plan, names: &FirstNames) -> Result<(), PlanError> {
        if self.letter && !names.letter.is_empty() {
            let fields = [(Field::Network, "newsletter"), (Field::Standing, "kept")];
            say_row(plan, Section::Place, &names.letter, &fields)?;
        }
        let Some(open) = &self.open else { return Ok(()) };
        let fields = [
            (Field::OpenDays, &open.days),
            (Field::OpensAt, &open.opens),
            (Field::ClosesAt, &open.closes),
            (Field::HoursByDay, &open.by_day),
        ];
        say(plan, Section::Means, &fields.map(|(field, said)| (field, said.as_str())))
    }
}

impl Wish {
    /// `booking` is where the number comes from, of those who ask, buy or come.
    fn put(self, plan: &mut Plan, names: &FirstNames, judged: &str, booking: &str) -> Result<(), PlanError> {
        let (name, role) = (self.goal_in(names), self.role());
        // Where only the part was named, this says what people should do there.
        let only_named = names.parts.get(&role).and_then(|part| plan.named(Section::Goal, part));
        let only_named = only_named.filter(|row| !row.example && plan.named(Section::Goal, name).is_none());
        if let Some(id) = only_named.map(|row| row.id) {
            plan.change(id, &BTreeMap::from([(Field::Name, name.to_owned())]))?;
        }
        let source = if role == Role::Sales { booking } else { "" };
        let fields = [
            (Field::Role, role.as_str()),
            (Field::Counts, self.counts().as_str()),
            (Field::NotBefore, judged),
            (Field::Source, source),
        ];
        say_row(plan, Section::Goal, name, &fields)
    }

    pub(super) fn goal_in(self, names: &FirstNames) -> &str {
        names.wishes.get(&self).map_or(self.as_str(), String::as_str)
    }

    pub(super) fn role(self) -> Role {
        match self {
            Self::Ask | Self::Buy | Self::ComeBy => Role::Sales,
            Self::Remember => Role::Marketing,
        }
    }

    /// Who calls has asked; whether somebody bought, came by or remembers us is read elsewhere.
    fn counts(self) -> Counts {
        match self {
            Self::Ask => Counts::People,
            Self::Buy | Self::ComeBy | Self::Remember => Counts::Told,
        }
    }
}

/// Fills what the row of a section does not say yet.
fn say(plan: &mut Plan, section: Section, fields: &[(Field, &str)]) -> Result<(), PlanError> {
    let unsaid = unsaid(fields, |field| plan.said_one(section).is_some_and(|row| row.says(field)));
    if unsaid.is_empty() { Ok(()) } else { plan.add(section, &unsaid).map(drop) }
}

/// The same for a row with a name, which is added where nobody has it yet.
fn say_row(plan: &mut Plan, section: Section, name: &str, fields: &[(Field, &str)]) -> Result<(), PlanError> {
    let name = one_name(name);
    let there = plan.named(section, &name);
    let mut unsaid = unsaid(fields, |field| there.is_some_and(|row| !row.example && row.says(field)));
    match there.map(|row| row.id) {
        Some(id) => plan.change(id, &unsaid),
        None => {
            unsaid.insert(Field::Name, name);
            plan.add(section, &unsaid).map(drop)
        }
    }
}

/// As the plan keeps a name, however it was typed: a semicolon would part it in two.
pub(super) fn one_name(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ").replace(';', ",")
}

fn unsaid(fields: &[(Field, &str)], is_said: impl Fn(Field) -> bool) -> BTreeMap<Field, String> {
    let fields = fields.iter().filter(|(field, value)| !value.trim().is_empty() && !is_said(*field));
    fields.map(|(field, value)| (*field, (*value).trim().to_owned())).collect()
}

spelled! {
    /// What "do more" still lacks.
    Lack {
        /// Nothing was read that could tell.
        NotKnown = "not_known",
        /// What was read is too old to tell of today.
        LongAgo = "long_ago",
        /// What was read covers too little to say.
        TooLittle = "too_little",
        Ended = "ended",
        NotSteady = "not_steady",
        /// It serves one part of the business, or none was named.
        OnePart = "one_part",
    }
}

/// More is worth it only where use is steady and serves more than one part of the business; empty means: more.
pub fn lacks_for_more(serves: &[Role], look_back: Option<&LookBack>, today: Date) -> Vec<Lack> {
    let regular = match look_back {
        None => Some(Lack::NotKnown),
        Some(look_back) if look_back.is_stale(today) => Some(Lack::LongAgo),
        Some(look_back) => match look_back.lately() {
            Lately::Steady => None,
            Lately::NotSteady => Some(Lack::NotSteady),
            Lately::Ended => Some(Lack::Ended),
            Lately::TooLittle => Some(Lack::TooLittle),
        },
    };
    let parts = (serves.len() < 2).then_some(Lack::OnePart);
    regular.into_iter().chain(parts).collect()
}

#[cfg(test)]
#[path = "first_tests.rs"]
mod tests;
