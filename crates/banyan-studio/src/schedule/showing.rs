//! Which page of the queue is shown, from which day on and of which place: its links keep what of it they do not change.

use banyan_domain::ids::ChannelId;
use jiff::civil::Date;

use crate::parts::PlaceSign;

pub struct Showing {
    pub view: QueueView,
    /// As it was asked for.
    pub day: Option<Date>,
    /// That can be shown alone.
    pub places: Vec<PlaceChoice>,
    /// One of them; none: all.
    pub place: Option<ChannelId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueueView {
    Queue,
    Week,
    Month,
}

pub struct PlaceChoice {
    pub id: ChannelId,
    pub name: String,
    pub sign: PlaceSign,
}

/// One of the three, with its words and where it leads.
pub(super) struct ViewLink {
    pub(super) name: &'static str,
    pub(super) href: String,
    pub(super) is_here: bool,
}

impl QueueView {
    fn path(self) -> &'static str {
        match self {
            Self::Queue => "/studio/queue",
            Self::Week => "/studio/queue/week",
            Self::Month => "/studio/queue/month",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Queue => "shell-queue",
            Self::Week => "calendar-week",
            Self::Month => "calendar-month",
        }
    }
}

impl Showing {
    /// What the one place is called.
    pub(super) fn name(&self) -> Option<&str> {
        let place = self.place?;
        self.places.iter().find(|choice| choice.id == place).map(|choice| choice.name.as_str())
    }

    pub(super) fn has(&self, place: ChannelId) -> bool {
        self.place.is_none_or(|only| only == place)
    }

    pub(super) fn is_only(&self, choice: &PlaceChoice) -> bool {
        self.place == Some(choice.id)
    }

    pub(super) fn views(&self) -> Vec<ViewLink> {
        let link = |view: QueueView| ViewLink {
            name: view.name(),
            href: address(view, self.day, self.place),
            is_here: view == self.view,
        };
        [QueueView::Queue, QueueView::Week, QueueView::Month].map(link).into()
    }

    /// The same page of another day.
    pub(super) fn on(&self, day: Date) -> String {
        address(self.view, Some(day), self.place)
    }

    pub(super) fn today(&self) -> String {
        address(self.view, None, self.place)
    }

    pub(super) fn week_of(&self, day: Date) -> String {
        address(QueueView::Week, Some(day), self.place)
    }

    /// The same page of one place.
    pub(super) fn only(&self, choice: &PlaceChoice) -> String {
        address(self.view, self.day, Some(choice.id))
    }

    pub(super) fn all(&self) -> String {
        address(self.view, self.day, None)
    }
}

/// The queue begins today, whatever day was looked at.
fn address(view: QueueView, day: Option<Date>, place: Option<ChannelId>) -> String {
    let day = day.filter(|_| view != QueueView::Queue).map(|day| format!("day={day}"));
    let place = place.map(|place| format!("place={place}"));
    let asked: Vec<String> = day.into_iter().chain(place).collect();
    if asked.is_empty() { view.path().to_owned() } else { format!("{}?{}", view.path(), asked.join("&")) }
}
