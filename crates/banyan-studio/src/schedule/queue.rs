//! The queue: what waits by day, what was missed, what needs attention, what is next at each place.

use std::collections::{BTreeSet, HashMap};

use askama::Template;
use banyan_app::{
    plan::say::hours_and_minutes,
    schedule::{ProposedTimes, ProposedWeek, QuietDay},
};
use banyan_domain::{
    ids::{ChannelId, PostId, PublicationId},
    plan::WeekLacks,
    time::UtcMillis,
};
use serde::Deserialize;

use super::{
    balanced::Balanced,
    calendar::{DayLine, FreeTime, by_the_clock},
    showing::Showing,
    tray::Tray,
};
use crate::{
    done::JustDone,
    page::{Inside, Page},
    parts::PlaceSign,
    publish::Stays,
};

#[derive(Template)]
#[template(path = "schedule/queue.html")]
pub struct Queue {
    pub p: Page,
    pub showing: Showing,
    pub days: Vec<QueueDay>,
    pub missed: Option<MissedQuestion>,
    pub attention: Vec<Attention>,
    pub next: Vec<NextAt>,
    /// How late a post may still go out by itself.
    pub tolerance_minutes: u32,
    pub balance: Balanced,
    /// None: nothing was begun, or whoever looks does not write.
    pub tray: Option<Tray>,
    pub week: Option<ProposedWeek>,
    /// Why none is proposed, where the plan begins to want one.
    pub lacks: Option<WeekLacks>,
    /// What was queued before its day became quiet, and can be moved.
    pub on_quiet: Vec<QuietDay>,
    /// What comes again by itself and is not in the queue yet.
    pub coming: Vec<ComingPost>,
    /// What would come by itself, if it did not rest.
    pub resting: Vec<RestingSeries>,
    /// What was put in the queue just now: one press and it is a draft again.
    pub just: JustDone,
}

pub struct RestingSeries {
    pub title: String,
    pub since: UtcMillis,
}

pub struct ComingPost {
    pub at: UtcMillis,
    pub title: String,
    pub places: Vec<PlaceSign>,
    /// Of its series nothing comes after it.
    pub last: bool,
}

pub struct QueueDay {
    /// Any moment of that day.
    pub at: UtcMillis,
    pub posts: Vec<QueuePost>,
    pub free: Vec<FreeTime>,
    /// The plan keeps it quiet.
    pub quiet: bool,
}

pub struct QueuePost {
    pub id: PublicationId,
    /// The same post at the same moment at other places: what is said here is said for all of them.
    pub also: Vec<PublicationId>,
    pub post: PostId,
    pub due: UtcMillis,
    pub title: String,
    pub places: Vec<PlaceSign>,
    pub note: QueueNote,
    /// It is under way.
    pub left: bool,
    /// What it is for: pillar, goal, offer, by name.
    pub aim: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueueNote {
    CarriedFrom(String),
    WrittenBy(String),
    /// Shown first: no yes, no post.
    WaitsForYes,
    /// At that place, for this reason.
    Stays(String, Stays),
    /// The offer it is part of ends before it would go out.
    EndsBefore(String),
    Leaving,
}

/// Due while the machine was off, or while everything was held.
pub struct MissedQuestion {
    pub from: UtcMillis,
    pub until: UtcMillis,
    pub posts: Vec<MissedPost>,
}

pub struct MissedPost {
    pub id: PublicationId,
    pub title: String,
    pub due: UtcMillis,
    pub places: Vec<PlaceSign>,
    pub next_free: Option<UtcMillis>,
    pub advice: Choice,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// To the next free time.
    Move,
    /// To a time of one's own; never our advice.
    At,
    Now,
    LetGo,
}

pub struct Attention {
    pub kind: AttentionKind,
    pub title: String,
    pub place: PlaceSign,
    pub href: String,
}

pub enum AttentionKind {
    Unknown {
        left: UtcMillis,
    },
    InPart {
        out: usize,
        of: usize,
    },
    Refused {
        reason: String,
    },
    /// We kept it back; the place was not asked.
    HeldBack {
        reason: String,
    },
    /// Somebody wrote it who may not let it go.
    AsksYes {
        by: Option<String>,
        reason: String,
    },
    Reconnect,
}

pub struct NextAt {
    pub id: ChannelId,
    pub sign: PlaceSign,
    pub at: Option<UtcMillis>,
    pub waiting: usize,
}

/// `post` and `choice-<id>` fields come in pairs of the same order; beside each `at-<id>`, a time as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MissedForm {
    pub post: Vec<PublicationId>,
    /// What somebody was told of before they pressed again.
    pub seen: BTreeSet<String>,
    #[serde(flatten)]
    pub rest: HashMap<String, String>,
}

impl MissedForm {
    /// What was chosen for each; a post without a readable choice stays missed and asks again.
    pub fn choices(&self) -> Vec<(PublicationId, Choice)> {
        let chosen = |id: &PublicationId| Choice::parse(self.rest.get(&format!("choice-{id}"))?);
        self.post.iter().filter_map(|id| Some((*id, chosen(id)?))).collect()
    }

    /// The time of one's own for it.
    pub fn typed(&self, id: PublicationId) -> &str {
        self.rest.get(&format!("at-{id}")).map_or("", String::as_str)
    }

    /// What it brought, to be sent again.
    pub fn fields(&self) -> Vec<(String, String)> {
        let field = |name: String| Some((name.clone(), self.rest.get(&name)?.clone()));
        let of = |id: &PublicationId| {
            let post = Some(("post".to_owned(), id.to_string()));
            [post, field(format!("choice-{id}")), field(format!("at-{id}"))].into_iter().flatten()
        };
        self.post.iter().flat_map(of).collect()
    }
}

impl Choice {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::At => "at",
            Self::Now => "now",
            Self::LetGo => "let-go",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Move, Self::At, Self::Now, Self::LetGo].into_iter().find(|choice| choice.as_str() == text)
    }
}

impl MissedQuestion {
    fn why(&self, p: &Page) -> String {
        let id = if p.may_publish() { "missed-why" } else { "missed-why-others" };
        p.t(id).with("from", p.moment_text(self.from)).with("until", p.moment_text(self.until)).to_string()
    }
}

impl MissedPost {
    fn why(&self, p: &Page) -> String {
        match (self.advice, self.next_free) {
            (Choice::Move, Some(at)) => p.t("missed-move").with("moment", p.moment_text(at)).to_string(),
            (Choice::Move, None) => p.t("missed-no-free").to_string(),
            (Choice::Now | Choice::At, _) => p.t("missed-now").to_string(),
            (Choice::LetGo, _) => p.t("missed-let-go").to_string(),
        }
    }
}

impl Attention {
    fn class(&self) -> &'static str {
        match self.kind {
            AttentionKind::Refused { .. } | AttentionKind::Reconnect => "fig",
            AttentionKind::Unknown { .. }
            | AttentionKind::InPart { .. }
            | AttentionKind::HeldBack { .. }
            | AttentionKind::AsksYes { .. } => "sun",
        }
    }

    fn icon(&self) -> askama::filters::Safe<String> {
        crate::parts::icon(match self.kind {
            AttentionKind::Unknown { .. } => "search",
            AttentionKind::InPart { .. } => "dots",
            AttentionKind::Refused { .. } => "warn",
            AttentionKind::HeldBack { .. } => "pause",
            AttentionKind::AsksYes { .. } => "eye",
            AttentionKind::Reconnect => "lock",
        })
    }

    fn words(&self, p: &Page) -> (String, String, String) {
        let (title, place) = (&self.title, &self.place.name);
        let (what, why, button) = match &self.kind {
            AttentionKind::Unknown { left } => (
                p.t("attention-unknown").with("place", place).with("title", title).to_string(),
                p.t("attention-unknown-why").with("moment", p.moment_text(left)).to_string(),
                "need-see-proof",
            ),
            AttentionKind::InPart { out, of } => (
                p.t("attention-in-part").with("place", place).with("title", title).to_string(),
                p.t("need-in-part-why").with("out", out).with("of", of).to_string(),
                "need-see-proof",
            ),
            AttentionKind::Refused { reason } => (
                p.t("attention-refused").with("place", place).with("title", title).to_string(),
                reason.clone(),
                "need-see-post",
            ),
            AttentionKind::HeldBack { reason } => {
                (p.t("attention-held-back").with("title", title).to_string(), reason.clone(), "need-see-post")
            }
            AttentionKind::AsksYes { by, reason } => {
                let what = match by {
                    Some(name) => p.t("attention-asks-yes").with("name", name),
                    None => p.t("attention-asks-yes-nobody"),
                };
                let button = if p.may_publish() { "need-look-and-say" } else { "need-see-post" };
                (what.with("title", title).with("place", place).to_string(), reason.clone(), button)
            }
            AttentionKind::Reconnect => (
                p.t("need-reconnect").with("place", place).to_string(),
                p.t("attention-reconnect-why").with("title", title).to_string(),
                "need-sign-in-there",
            ),
        };
        (what, why, p.t(button).to_string())
    }
}

impl Queue {
    /// Of that day, what can be moved off it by a press.
    fn to_move(&self, day: &QueueDay) -> Option<&QuietDay> {
        let date = day.at.in_zone(self.p.now.time_zone()).date();
        self.on_quiet.iter().find(|quiet| quiet.day == date).filter(|_| self.p.may_publish())
    }

    /// All days together, where there are several.
    fn all_to_move(&self) -> Option<usize> {
        let posts = self.on_quiet.iter().map(|quiet| quiet.posts.len()).sum();
        (self.p.may_publish() && self.on_quiet.len() > 1).then_some(posts)
    }

    fn waiting(&self) -> usize {
        self.days.iter().map(|day| day.posts.len()).sum()
    }

    /// What there is, what answers, habits and a post take (`3 h 40`), and how many posts that makes.
    fn hours(&self) -> String {
        let Some(ProposedWeek { week, .. }) = &self.week else { return String::new() };
        if week.only_carries {
            let takes = self.p.t("week-carries").with("takes", hours_and_minutes(week.answering));
            let posts = self.p.t("week-carried").with("count", week.fits).with("asks", week.asks());
            return format!("{} {posts}", takes.with("has", hours_and_minutes(week.has)));
        }
        let fits = self.p.t("week-fits").with("count", week.fits).with("asks", week.asks());
        let said = self.p.t("week-hours").with("has", hours_and_minutes(week.has));
        let said =
            said.with("answering", hours_and_minutes(week.answering)).with("post", hours_and_minutes(week.a_post));
        let habits = if week.away > 0 { "yes" } else { "no" };
        format!("{} {fits}", said.with("habits", habits).with("away", hours_and_minutes(week.away)))
    }

    /// Why no week is proposed; empty where nothing lacks.
    fn lacking(&self) -> String {
        self.lacks.map(|lacks| self.p.t("week-lacks").with("what", lacks.as_str()).to_string()).unwrap_or_default()
    }

    /// In words; empty where no day is quiet.
    fn quiet_days(&self) -> String {
        let week = self.week.as_ref().map(|week| week.quiet).unwrap_or_default();
        let days = (1_i32..).zip(week).filter(|(_, quiet)| *quiet);
        days.map(|(day, _)| self.p.t("when-weekday").with("n", day).to_string()).collect::<Vec<_>>().join(", ")
    }

    /// `Tue 10:30, Thu 10:30`, or that there are none.
    fn times(&self, channel: &ProposedTimes) -> String {
        let time = |slot: &banyan_domain::schedule::Slot| {
            let day = self.p.t("when-weekday-short").with("n", i32::from(slot.day())).to_string();
            format!("{day} {:02}:{:02}", slot.hour(), slot.minute())
        };
        let times: Vec<String> = channel.slots.iter().map(time).collect();
        if times.is_empty() { self.p.t("week-no-time").to_string() } else { times.join(", ") }
    }

    fn asks(&self) -> usize {
        self.attention.len() + self.missed.as_ref().map_or(0, |missed| missed.posts.len())
    }
}

impl QueueDay {
    fn lines(&self) -> Vec<DayLine<'_, QueuePost>> {
        by_the_clock(&self.posts, |post| post.due, &self.free)
    }
}

impl QueuePost {
    fn note(&self, p: &Page) -> String {
        match &self.note {
            QueueNote::CarriedFrom(source) => p.t("queue-carried").with("source", source),
            QueueNote::WrittenBy(name) => p.t("queue-written").with("name", name),
            QueueNote::WaitsForYes => p.t("queue-waits"),
            QueueNote::Stays(place, why) => return why.words(p, place),
            QueueNote::EndsBefore(offer) => p.t("queue-ends-before").with("name", offer),
            QueueNote::Leaving => p.t("queue-leaving"),
        }
        .to_string()
    }

    fn class(&self) -> &'static str {
        match self.note {
            QueueNote::Stays(_, Stays::Held(_) | Stays::SignedOut(_)) | QueueNote::EndsBefore(_) => "held",
            QueueNote::WaitsForYes => "waits",
            QueueNote::Stays(_, Stays::SlowedDown(_) | Stays::TriesAgain(_) | Stays::LooksAgain(_))
            | QueueNote::CarriedFrom(_)
            | QueueNote::WrittenBy(_)
            | QueueNote::Leaving => "",
        }
    }

    /// Once it is leaving nobody can change it any more.
    fn may_change(&self) -> bool {
        !self.left
    }
}

impl Inside for Queue {
    fn here(&self) -> &'static str {
        "queue"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_post_without_a_readable_choice_stays_missed() {
        let ids: Vec<PublicationId> = (1..=3).map(|n| uuid::Uuid::from_u128(n).into()).collect();
        let choice = |id: &PublicationId, word: &str| (format!("choice-{id}"), word.to_owned());
        let form = MissedForm {
            post: ids.clone(),
            rest: [choice(&ids[0], "now"), choice(&ids[1], "destroy")].into_iter().collect(),
            ..MissedForm::default()
        };
        assert_eq!(form.choices(), [(ids[0], Choice::Now)]);
    }
}
