//! Write: say it once, see it fitted to each place, queue it; the words survive every error.

use std::collections::BTreeSet;

use askama::{Template, filters::Safe};
use banyan_app::compose::{Contact, Due, say_finding};
use banyan_content::language;
use banyan_domain::{
    compose::{
        Media, Objective,
        asset::{Cut, Shape},
        counting::Counting,
        mentions::is_mention,
    },
    guard::{Balance, Finding, Level},
    ids::{AssetId, ChannelId, PublicationId},
    network::{Framing, HashtagStyle, Limits, LinkStyle},
    time::UtcMillis,
};
use url::form_urlencoded::byte_serialize;

use super::{
    aim::{AimSelect, Aimed},
    bits::{BitChoice, Who},
    files::{Files, at_place},
    form::{WriteForm, WriteProblem},
    keep::{DraftRow, Kept},
    library::drawn,
    looks::Looks,
    poll::{PollFields, time},
    wrote::Wrote,
};
use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
    publish::Stays,
};

/// More of them are behind "more".
pub(crate) const MOST_FINDINGS: usize = 3;

#[derive(Template)]
#[template(path = "compose/write.html")]
pub struct Write {
    pub p: Page,
    pub form: WriteForm,
    pub places: Vec<WritePlace>,
    pub files: Files,
    pub poll: PollFields,
    pub previews: Previews,
    pub problems: Vec<WriteProblem>,
    /// What cannot go, and where.
    pub stopped: Option<Stopped>,
    /// What somebody asked just now never to be asked about.
    pub rested: Option<Rested>,
    /// What the plan says all of it is for; empty where it says nothing.
    pub purpose: String,
    /// How it says that the business sounds; empty where it says nothing.
    pub sounds: String,
    pub selects: Vec<AimSelect>,
    /// Choosing an audience chooses its places.
    pub asks_places: bool,
    pub places_note: Option<String>,
    /// The address that goes along where no link is typed: that of the offer.
    pub offered: Option<String>,
    pub kept: Kept,
    /// Other drafts that are not finished, where this page is still empty.
    pub unfinished: Vec<DraftRow>,
    /// Who looks at it before it goes.
    pub looks: Looks,
    /// Saved words and sets of hashtags.
    pub bits: Vec<BitChoice>,
    /// Whom posts can mention.
    pub people: Vec<Contact>,
}

/// A language a post can be written in.
struct LanguageOption {
    tag: String,
    name: String,
    chosen: bool,
}

/// Also asked for alone, when an audience is chosen.
#[derive(Template)]
#[template(path = "compose/places.html")]
pub struct Places {
    pub p: Page,
    pub places: Vec<WritePlace>,
    pub places_note: Option<String>,
}

/// Also asked for alone, while somebody types.
#[derive(Template)]
#[template(path = "compose/previews.html")]
pub struct Previews {
    pub p: Page,
    /// From the queue; none where no place is chosen.
    pub goes: Vec<GoesOut>,
    pub cards: Vec<Preview>,
    /// Where something is still to be asked of where it leads: the name of the part that asks.
    pub asks: Option<String>,
    /// What the plan would say of these words.
    pub aimed: Option<Aimed>,
    pub findings: Vec<FindingLine>,
    /// How much of the last posts sells, where that is as it should be.
    pub balance: Option<Balance>,
    /// What all places say.
    pub wrote: Wrote,
    /// Who could be kept, of those whom the words name.
    pub who: Vec<Who>,
    /// The typed time for which it was looked at; none: the next free one of each place.
    pub at: Option<UtcMillis>,
    /// What would be asked besides if it went out at once.
    pub at_once: Vec<FindingLine>,
    /// Rules that were kept, with the reason.
    pub kept: Vec<(String, String)>,
    /// Where it cannot go as it is, with the places' names.
    pub blocked: Vec<(ChannelId, String)>,
}

/// Places that get it at the same moment.
pub struct GoesOut {
    pub due: Due,
    pub places: Vec<String>,
    /// Nothing goes there at its time: they are held, or ask to be signed in to again.
    pub waits: bool,
}

/// The way to all other places, where it cannot go to some.
pub(super) struct Without {
    /// As the button sends them.
    pub ids: String,
    pub names: String,
    /// To how many it goes.
    pub rest: usize,
}

/// A finding that no button overrides, with the name of its place.
pub struct Stopped {
    pub place: String,
    pub finding: Finding,
}

impl Stopped {
    fn words(&self, p: &Page) -> String {
        say_finding(p.words, &self.finding)
    }
}

/// A rule that rests from now on, with the way back.
pub struct Rested {
    pub rule: String,
}

impl Rested {
    pub(crate) fn name(&self, p: &Page) -> String {
        name_of(&self.rule, p)
    }
}

fn name_of(rule: &str, p: &Page) -> String {
    p.t(&format!("guard-name-{rule}")).to_string()
}

pub struct WritePlace {
    pub id: ChannelId,
    pub sign: PlaceSign,
    pub handle: String,
    pub on: bool,
    /// None: it takes any number of them.
    pub letters: Option<Letters>,
    /// Words of its own; without them it says what all say.
    pub own: Option<String>,
    /// What keeps everything that waits there.
    pub stays: Option<Stays>,
}

/// By what the browser counts while somebody types; the preview stays the last word.
#[derive(Clone, Debug)]
pub struct Letters {
    pub limit: usize,
    pub bytes: Option<usize>,
    pub counting: Counting,
    pub link: LinkStyle,
    pub hashtags: HashtagStyle,
    /// A warning has a field of its own there, and takes its letters from each message.
    pub hides_words: bool,
    /// Without polls the answers are written under the words.
    pub has_polls: bool,
    /// What is too long for one message becomes several.
    pub threads: bool,
}

pub struct Preview {
    pub channel: ChannelId,
    pub sign: PlaceSign,
    pub own_words: bool,
    pub handle: String,
    pub warning: Option<String>,
    pub parts: Vec<PreviewPart>,
    pub link: Option<String>,
    pub card_title: Option<String>,
    /// What the page says of itself, and where a browser gets its picture.
    pub card_words: Option<String>,
    pub card_picture: Option<String>,
    /// We send it with the first message.
    pub sends_card: bool,
    /// The place makes its own of what the last message leads to.
    pub makes_card: bool,
    /// All of the draft: those that go along, and those that do not.
    pub files: Vec<PreviewFile>,
    /// Answers to choose from, where the place has polls.
    pub poll: Vec<String>,
    /// Cut to fit; shown as such.
    pub shortened: bool,
    /// Of that day are the last rules known of it; none: of the last days.
    pub rules_of: Option<UtcMillis>,
}

/// One file of the draft as a place shows it.
pub struct PreviewFile {
    /// In the order of the draft, from one.
    pub number: usize,
    pub id: AssetId,
    /// None: it does not go there.
    pub media: Option<Media>,
    /// What is seen of it there; none: it is whole.
    pub frame: Option<Framing>,
    /// Of which shape the place shows pictures; none: it is sent them whole.
    pub cut_to: Option<Shape>,
    /// By the person who writes, not by the place.
    pub is_left_out: bool,
}

pub struct PreviewPart {
    pub text: String,
    pub length: usize,
    pub limit: Option<usize>,
}

/// One finding as it is shown: its words, what it rests on, and whether a person may keep it.
pub struct FindingLine {
    pub finding: Finding,
    pub places: Vec<PlaceSign>,
    /// Kept by somebody, with the reason.
    pub kept: Option<String>,
    /// Of a post in the queue: what keeping it lets go.
    pub publication: Option<PublicationId>,
    /// Nobody is asked about it any more.
    pub rests: bool,
}

/// Message id.
pub(super) fn objective_id(objective: Objective) -> &'static str {
    match objective {
        Objective::Teach => "objective-teach",
        Objective::Gather => "objective-gather",
        Objective::Offer => "objective-offer",
        Objective::Tell => "objective-tell",
    }
}

impl Write {
    /// What the draft says stays chosen, also where we have no name for it, or where it says none.
    fn languages(&self) -> Vec<LanguageOption> {
        let chosen = self.form.language.as_str();
        let option = |(tag, name): &(&str, &str)| LanguageOption {
            tag: (*tag).to_owned(),
            name: (*name).to_owned(),
            chosen: *tag == chosen,
        };
        let mut options: Vec<LanguageOption> = language::KNOWN.iter().map(option).collect();
        if !options.iter().any(|option| option.chosen) {
            let name = match language::name(chosen) {
                Some(name) => format!("{name} ({chosen})"),
                None if chosen.is_empty() => self.p.t("write-language-none").to_string(),
                None => chosen.to_owned(),
            };
            options.insert(0, LanguageOption { tag: chosen.to_owned(), name, chosen: true });
        }
        options
    }

    /// What it is for, with the message that names it.
    fn objectives(&self) -> [(&'static str, &'static str, bool); 4] {
        let chosen = self.form.objective();
        Objective::ALL.map(|objective| (objective.as_str(), objective_id(objective), objective == chosen))
    }

    fn has(&self, problem: WriteProblem) -> bool {
        self.problems.contains(&problem)
    }

    /// Not every button would have sent it.
    fn not_done(&self) -> &'static str {
        let only = |problem| self.problems.iter().all(|one| *one == problem);
        if only(WriteProblem::NothingToUndo) {
            "write-not-undone"
        } else if only(WriteProblem::NothingToRedo) {
            "write-not-redone"
        } else {
            "write-not-yet"
        }
    }

    /// Whether anything below "More" was filled in.
    fn has_more(&self) -> bool {
        [&self.form.title, &self.form.tags, &self.form.warning, &self.form.comment]
            .into_iter()
            .any(|text| !text.is_empty())
    }

    /// By which the browser counts letters: `bluesky:mill.example mastodon:mill@weir.example`.
    fn handles_of(person: &Contact) -> String {
        let handles = person.handles.iter().map(|(network, handle)| format!("{network}:{handle}"));
        handles.collect::<Vec<_>>().join(" ")
    }

    /// In minutes, in words, and which is chosen.
    fn poll_times(&self) -> Vec<(u32, String, bool)> {
        self.poll.times.iter().map(|(minutes, on)| (*minutes, time(&self.p, *minutes), *on)).collect()
    }

    /// Nothing of the article was read, and nothing typed.
    fn is_unread(&self) -> bool {
        [&self.form.about_title, &self.form.quote].into_iter().all(String::is_empty)
    }

    fn seen(&self) -> &Previews {
        &self.previews
    }

    fn chosen(&self) -> usize {
        self.places.iter().filter(|place| place.on).count()
    }
}

impl Letters {
    pub(super) fn of(limits: &Limits) -> Option<Self> {
        Some(Self {
            limit: limits.text.max?,
            bytes: limits.text.max_bytes,
            counting: limits.text.counting,
            link: limits.link,
            hashtags: limits.hashtags,
            hides_words: limits.content_warning,
            has_polls: limits.polls.is_some(),
            threads: limits.thread_parts != Some(1),
        })
    }

    fn counting(&self) -> &'static str {
        match self.counting {
            Counting::Graphemes => "graphemes",
            Counting::GraphemesWithLinks { .. } => "links",
            Counting::Utf16 => "utf16",
            Counting::Bytes => "bytes",
        }
    }

    fn url_cost(&self) -> usize {
        match self.counting {
            Counting::GraphemesWithLinks { url_cost } => url_cost,
            Counting::Graphemes | Counting::Utf16 | Counting::Bytes => 0,
        }
    }

    fn link(&self) -> &'static str {
        match self.link {
            LinkStyle::InText => "words",
            LinkStyle::Card => "card",
            LinkStyle::Canonical => "canonical",
        }
    }

    fn tags(&self) -> &'static str {
        match self.hashtags {
            HashtagStyle::InText => "words",
            HashtagStyle::Beside => "beside",
        }
    }

    fn warning(&self) -> &'static str {
        if self.hides_words { "beside" } else { "words" }
    }

    fn poll(&self) -> &'static str {
        if self.has_polls { "beside" } else { "words" }
    }
}

impl Preview {
    fn shown(&self) -> impl Iterator<Item = &PreviewFile> {
        self.files.iter().filter(|file| file.media.is_some())
    }

    fn here(&self, file: &PreviewFile) -> String {
        at_place(self.channel, file.id)
    }
}

impl PreviewFile {
    fn is_cut(&self) -> bool {
        self.media.as_ref().is_some_and(|media| media.cut.is_some())
    }

    /// To begin from: as it goes now, else as the place shows it.
    fn cut(&self) -> Option<Cut> {
        let media = self.media.as_ref().filter(|media| !media.is_recording())?;
        let shape = self.cut_to?;
        Some(media.cut.unwrap_or(Cut::of(shape)))
    }

    fn drawn(&self) -> Safe<String> {
        self.media.as_ref().map_or_else(|| Safe(String::new()), |media| drawn(media, self.frame))
    }
}

impl PreviewPart {
    fn over(&self) -> usize {
        self.limit.map_or(0, |limit| self.length.saturating_sub(limit))
    }

    fn class(&self) -> &'static str {
        match self.limit {
            Some(limit) if self.length > limit => "over",
            Some(limit) if self.length * 10 > limit * 9 => "close",
            _ => "",
        }
    }
}

impl Previews {
    /// Two templates show it: the page, and what is asked for alone.
    fn seen(&self) -> &Self {
        self
    }

    /// Where all places wait for the same free time.
    fn slot(&self) -> Option<UtcMillis> {
        match self.goes.as_slice() {
            [all] if all.due.is_set && !all.waits => Some(all.due.at),
            _ => None,
        }
    }

    /// Else when it goes out, and what is to be said of that.
    fn goes_out(&self) -> (String, String) {
        let p = &self.p;
        let [what, why] = match self.goes.as_slice() {
            [] => return (p.t("write-no-place").to_string(), String::new()),
            [all] if all.waits && p.held_since().is_some() => ["write-waits", "write-waits-all-why"],
            [all] if all.waits => ["write-waits", "write-waits-why"],
            [_] if p.may_publish() => ["write-soon", "write-soon-why"],
            [_] => ["write-yes", "write-yes-why"],
            several => {
                let lines: Vec<String> = several.iter().map(|line| line.words(p)).collect();
                return (format!("{} · {}", p.t("write-slots"), p.zone()), lines.join(" · "));
            }
        };
        (p.t(what).to_string(), p.t(why).to_string())
    }

    fn first(&self) -> &[FindingLine] {
        &self.findings[..self.findings.len().min(MOST_FINDINGS)]
    }

    /// How much is to be looked at before it goes.
    fn asked(&self) -> usize {
        self.findings.iter().filter(|line| line.kept.is_none() && line.finding.level != Level::Note).count()
    }

    /// What this page asks about: whoever sends it from here has seen it.
    fn seen_subjects(&self) -> BTreeSet<String> {
        let asks = |line: &&FindingLine| line.finding.level == Level::Warn;
        self.findings.iter().chain(&self.at_once).filter(asks).map(|line| line.finding.subject()).collect()
    }

    /// None where it can go everywhere, or nowhere.
    fn without(&self) -> Option<Without> {
        let rest = self.cards.len().saturating_sub(self.blocked.len());
        let joined = |parts: Vec<String>, with: &str| parts.join(with);
        (rest > 0 && !self.blocked.is_empty()).then(|| Without {
            ids: joined(self.blocked.iter().map(|(id, _)| id.to_string()).collect(), " "),
            names: joined(self.blocked.iter().map(|(_, name)| name.clone()).collect(), ", "),
            rest,
        })
    }

    /// What stands beside a finding has this name while it is found, wherever in the list that is: so what somebody opened
    /// there stays open, and what they type there stays theirs.
    fn mark(&self, line: &FindingLine) -> String {
        let subject = line.finding.subject();
        let same = self.findings.iter().chain(&self.at_once).filter(|other| other.finding.subject() == subject);
        let before = same.take_while(|other| !std::ptr::eq(*other, line)).count();
        let name: String = byte_serialize(subject.as_bytes()).collect();
        if before == 0 { name } else { format!("{name}-{before}") }
    }

    /// Of a finding about somebody's name.
    fn who(&self, line: &FindingLine) -> Option<&Who> {
        self.who.iter().find(|who| line.names().is_some_and(|name| who.mention == name))
    }

    fn rest(&self) -> &[FindingLine] {
        &self.findings[self.findings.len().min(MOST_FINDINGS)..]
    }
}

impl WritePlace {
    /// No other place on its network: its name says enough.
    fn is_alone(&self, places: &[Self]) -> bool {
        places.iter().filter(|other| other.sign.network == self.sign.network).count() == 1
    }

    fn stays_words(&self, p: &Page) -> Option<String> {
        let (id, since) = match self.stays? {
            Stays::Held(since) => ("write-place-held", since),
            Stays::SignedOut(since) => ("write-place-signed-out", since),
            Stays::SlowedDown(_) | Stays::TriesAgain(_) | Stays::LooksAgain(_) => return None,
        };
        Some(p.t(id).with("moment", p.moment_text(since)).to_string())
    }

    fn is_signed_out(&self) -> bool {
        matches!(self.stays, Some(Stays::SignedOut(_)))
    }
}

impl GoesOut {
    /// `Our site, Mastodon: Fri 12:30`.
    fn words(&self, p: &Page) -> String {
        let when = if self.waits {
            p.t("write-goes-waits").to_string()
        } else if self.due.is_set {
            p.moment_text(self.due.at)
        } else {
            p.t(if p.may_publish() { "write-goes-soon" } else { "write-goes-yes" }).to_string()
        };
        format!("{}: {when}", self.places.join(", "))
    }
}

impl FindingLine {
    pub fn class(&self) -> &'static str {
        match self.finding.level {
            Level::Note => "look",
            Level::Warn => "warn",
            Level::Block => "stop",
        }
    }

    pub fn icon(&self) -> &'static str {
        if self.finding.level == Level::Note { "eye" } else { "warn" }
    }

    pub fn words(&self, p: &Page) -> String {
        p.t(&self.finding.message).with_all(&self.finding.args).to_string()
    }

    pub(crate) fn name(&self, p: &Page) -> String {
        name_of(&self.finding.rule, p)
    }

    /// Whom it is about, where that is somebody who could be kept.
    pub(super) fn names(&self) -> Option<&str> {
        let name = self.finding.about.as_deref().filter(|name| is_mention(name));
        name.filter(|_| self.finding.is_of_a_stranger())
    }

    pub fn may_keep(&self) -> bool {
        self.finding.level == Level::Warn && self.kept.is_none()
    }
}

impl Inside for Write {
    fn here(&self) -> &'static str {
        "write"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_warns_before_it_stops() {
        let class = |length| PreviewPart { text: String::new(), length, limit: Some(300) }.class();
        assert_eq!((class(270), class(271), class(300), class(301)), ("", "close", "close", "over"));
    }
}
