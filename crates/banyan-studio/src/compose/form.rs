//! The form of Write: as it was typed, and as the draft that is kept of it.

use std::collections::{BTreeMap, BTreeSet};

use banyan_app::compose::{BitKind, ChosenAim, Draft, KeptRule, ProposedAim, When};
use banyan_domain::{
    compose::{About, Objective},
    ids::{AssetId, ChannelId, ItemId, PostId, UserId},
};
use serde::Deserialize;

use super::{
    aim::chosen,
    bits::{BitChoice, tags_of},
};
use crate::page::Page;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WriteForm {
    /// The draft it belongs to, and the revision it was read at; zero where nothing is kept yet.
    pub draft: String,
    pub revision: i64,
    /// This page, as long as it is open; makes a second press of the same button harmless.
    pub key: String,
    /// For whom its page was opened; empty where it does not say.
    pub whose: String,
    pub title: String,
    pub text: String,
    /// Words of one place each, in the order of `own_of`.
    pub own: Vec<String>,
    pub own_of: Vec<ChannelId>,
    /// A place that shall get words of its own, and one that shall say what all say.
    pub own_for: Option<ChannelId>,
    pub as_all: Option<ChannelId>,
    pub comment: String,
    pub link: String,
    /// As typed: with or without `#`, between spaces or commas.
    pub tags: String,
    /// Shown instead of the words until somebody chooses to read on.
    pub warning: String,
    pub objective: String,
    /// Names of the plan's rows; empty where none was chosen.
    pub pillar: String,
    pub audience: String,
    pub goal: String,
    pub part_of: String,
    /// A day and a time in the zone of the business, as the browser's field gives them.
    pub at: String,
    pub language: String,
    pub place: Vec<ChannelId>,
    /// Files of the library, in order, and what this post says of each, with per cent from the left and the top.
    pub media: Vec<AssetId>,
    pub alt: Vec<String>,
    pub left: Vec<String>,
    pub top: Vec<String>,
    /// Files of which nothing need be read aloud.
    pub decor: Vec<AssetId>,
    /// A place and a file that does not go there, with a colon between.
    pub skip: Vec<String>,
    /// The same of a picture that goes cut, and its cut.
    pub cut: Vec<String>,
    /// What is being cut just now: a place and a file; its shape; and width and height of a shape of its own, how much of
    /// the picture, and its middle, in per cent.
    pub cutting: String,
    pub cut_shape: String,
    pub cut_part: Vec<String>,
    /// Chosen from the library and not attached yet.
    pub pick: Vec<AssetId>,
    /// Names of files that were chosen and not sent.
    pub file: Vec<String>,
    pub file_act: String,
    /// Answers to choose from, how long in minutes, and whether more than one may be chosen.
    pub option: Vec<String>,
    pub poll_minutes: String,
    pub poll_multiple: String,
    /// Set where it talks about somebody else's article, and what is said of that.
    pub about: String,
    pub about_title: String,
    pub quote: String,
    pub quote_author: String,
    pub quote_site: String,
    /// The post of long ago that it says again.
    pub again: Option<PostId>,
    /// The article of one's own that it was begun from.
    pub item: Option<ItemId>,
    /// What the words before these became: this goes beside it, as somebody has said.
    pub earlier: Option<PostId>,
    /// What was kept of what the guard found, by its subject, and why, pair by pair.
    pub kept: Vec<String>,
    pub kept_why: Vec<String>,
    /// Places to which it does not go although they are switched on, with a space between.
    pub without: String,
    /// What the page asked about when its button was pressed.
    pub seen: BTreeSet<String>,
    /// The rule that shall never be asked about, and one of which that is taken back.
    pub never_ask: Option<String>,
    pub ask_about: Option<String>,
    /// What shall be kept, and what shall be asked about again; reasons stand beside what they are for.
    pub keep_it: Option<String>,
    pub ask_again: Option<String>,
    pub why: Vec<String>,
    pub why_of: Vec<String>,
    /// Saved words to be put in, and somebody who is mentioned.
    pub bit: String,
    pub person: String,
    /// Somebody whom the words name and who shall be kept; what is typed of them stands beside what is found, name by name and
    /// handle by handle.
    pub keep_person: Option<String>,
    pub who: Vec<String>,
    pub who_name: Vec<String>,
    pub handle_of: Vec<String>,
    pub handle_at: Vec<String>,
    pub handle: Vec<String>,
    /// A colleague who shall look at it before it goes, and one who need not any more.
    pub ask: Option<UserId>,
    pub ask_no_more: Option<UserId>,
    /// What whoever was asked says of it.
    pub look_words: String,
    pub action: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteAct {
    Queue,
    Now,
    /// At a moment of one's own.
    At,
    /// Keep it, and go on writing.
    Save,
    Undo,
    Redo,
    /// Set it up to come again.
    Recur,
    /// Saved words go into the text.
    Insert,
    /// Somebody is mentioned in the text.
    Mention,
    /// It is for what the plan proposes.
    Aim,
    /// Whoever was asked to look has.
    Looked,
    /// See what somebody else wrote meanwhile.
    Compare,
    Preview,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteProblem {
    Empty,
    NoPlace,
    BadLink,
    /// Not a moment, or one that has passed.
    BadTime,
    /// A finding that cannot be overridden.
    Blocked,
    /// The guard asks something at just that moment that was not on the page.
    ThinkFirst,
    /// The words before these are in the queue already.
    Beside,
    /// What it was to be for is no longer in the plan.
    NotInPlan,
    /// Files were chosen and not added.
    FileNotAdded,
    /// A file that was attached is not in the library any more.
    NoFile,
    /// More is quoted than may be.
    LongQuote,
    /// It begins like the old post that it says again.
    SameBeginning,
    /// Somebody who shall be kept has no name, or one that is none.
    PersonUnfit,
    /// Somebody else is mentioned by that word.
    PersonTaken,
    /// The article it was begun from went to one of these places meanwhile.
    SaidAlready,
    /// Nothing stood here before.
    NothingToUndo,
    /// Nothing was undone, or something else was written since.
    NothingToRedo,
}

impl WriteForm {
    pub fn act(&self) -> WriteAct {
        match self.action.as_str() {
            "queue" => WriteAct::Queue,
            "now" => WriteAct::Now,
            "at" => WriteAct::At,
            "save" => WriteAct::Save,
            "undo" => WriteAct::Undo,
            "redo" => WriteAct::Redo,
            "recur" => WriteAct::Recur,
            "insert" => WriteAct::Insert,
            "mention" => WriteAct::Mention,
            "aim" => WriteAct::Aim,
            "looked" => WriteAct::Looked,
            "compare" => WriteAct::Compare,
            _ => WriteAct::Preview,
        }
    }

    pub fn problems(&self) -> Vec<WriteProblem> {
        let link = self.link.trim();
        let good_link = link.is_empty()
            || url::Url::parse(link).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        let (own, left_out) = (self.own_words(), self.left_out());
        let has_words = !self.text.trim().is_empty();
        let goes = |place: &ChannelId, file: &AssetId| left_out.get(place).is_none_or(|files| !files.contains(file));
        // Who talks about somebody else's article says something of it.
        let shows = |place: &ChannelId| self.about.is_empty() && self.media.iter().any(|file| goes(place, file));
        let says = |place: &ChannelId| has_words || own.contains_key(place) || shows(place);
        let is_nothing = self.place.is_empty() && !has_words && self.media.is_empty();
        let checks = [
            (is_nothing || !self.place.iter().all(says), WriteProblem::Empty),
            (self.place.is_empty(), WriteProblem::NoPlace),
            (!good_link, WriteProblem::BadLink),
            (self.has_unsent_files(), WriteProblem::FileNotAdded),
        ];
        checks.into_iter().filter_map(|(wrong, problem)| wrong.then_some(problem)).collect()
    }

    /// Of the places that have any; an empty field says what all say.
    pub(crate) fn own_words(&self) -> BTreeMap<ChannelId, String> {
        let pairs = self.own_of.iter().copied().zip(self.own.iter().cloned());
        pairs.filter(|(_, words)| !words.trim().is_empty()).collect()
    }

    /// The buttons that give a place its own words, and take them away.
    pub(crate) fn turn(&mut self) {
        let mut own = self.own_words();
        if let Some(place) = self.own_for.take() {
            own.entry(place).or_insert_with(|| self.text.clone());
        }
        if let Some(place) = self.as_all.take() {
            own.remove(&place);
        }
        (self.own_of, self.own) = own.into_iter().unzip();
        self.turn_kept();
    }

    /// The button that adds it to all places but some.
    pub(crate) fn leave_out_places(&mut self) {
        let out: Vec<ChannelId> = self.without.split(' ').filter_map(|id| id.parse().ok()).collect();
        if !out.is_empty() {
            self.place.retain(|place| !out.contains(place));
            let action = if self.at.trim().is_empty() { "queue" } else { "at" };
            action.clone_into(&mut self.action);
        }
        self.without.clear();
    }

    /// Words at the end of the text, hashtags beside the others.
    pub(crate) fn put_in(&mut self, bit: &BitChoice) {
        let (field, gap) = match bit.kind {
            BitKind::Words if self.text.trim().is_empty() => (&mut self.text, ""),
            BitKind::Words => (&mut self.text, "\n\n"),
            BitKind::Tags => (&mut self.tags, " "),
        };
        let said = format!("{}{gap}{}", field.trim_end(), bit.put_in());
        said.trim_start().clone_into(field);
    }

    /// At the end of the text.
    pub(crate) fn put_mention(&mut self, mention: &str) {
        let gap = if self.text.is_empty() || self.text.ends_with(char::is_whitespace) { "" } else { " " };
        self.text = format!("{}{gap}@{mention}", self.text);
    }

    /// What is typed of somebody, where anything is.
    pub(crate) fn typed_name(&self, mention: &str) -> Option<&str> {
        let at = self.who.iter().position(|who| who == mention)?;
        self.who_name.get(at).map(String::as_str)
    }

    /// By the id of the network.
    pub(crate) fn typed_handles(&self, mention: &str) -> BTreeMap<String, String> {
        let all = self.handle_of.iter().zip(&self.handle_at).zip(&self.handle);
        let theirs = all.filter(|((of, _), _)| *of == mention);
        theirs.map(|((_, network), handle)| (network.clone(), handle.clone())).collect()
    }

    pub fn hashtags(&self) -> Vec<String> {
        tags_of(&self.tags).into_iter().map(|tag| tag.trim_start_matches('#').to_owned()).collect()
    }

    pub fn aim(&self) -> ChosenAim {
        chosen([&self.pillar, &self.audience, &self.goal, &self.part_of])
    }

    pub(crate) fn take_aim(&mut self, proposed: ProposedAim) {
        let ProposedAim { objective, aim, .. } = proposed;
        objective.as_str().clone_into(&mut self.objective);
        self.pillar = aim.pillar.unwrap_or_default();
        self.audience = aim.audience.unwrap_or_default();
        self.goal = aim.goal.unwrap_or_default();
        self.part_of = aim.part_of.unwrap_or_default();
    }

    pub fn objective(&self) -> Objective {
        Objective::parse(&self.objective).unwrap_or_default()
    }

    pub(crate) fn to_draft(&self, when: When) -> Draft {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Draft {
            title: some(&self.title),
            text: self.text.replace("\r\n", "\n"),
            own: self.own_words().into_iter().map(|(place, words)| (place, words.replace("\r\n", "\n"))).collect(),
            first_comment: some(&self.comment),
            link: some(&self.link),
            hashtags: self.hashtags(),
            language: some(&self.language),
            content_warning: some(&self.warning),
            objective: self.objective(),
            aim: self.aim(),
            channels: self.place.clone(),
            when,
            media: self.attached(),
            left_out: self.left_out(),
            cut: self.cuts(),
            poll: self.poll(),
            about: self.about(),
            again: self.again,
            item: self.item,
            kept: self.kept().into_iter().map(|(subject, why)| (subject, KeptRule::because(why))).collect(),
        }
    }

    pub(crate) fn kept(&self) -> BTreeMap<String, String> {
        let whys = self.kept_why.iter().map(String::as_str).chain(std::iter::repeat(""));
        self.kept.iter().cloned().zip(whys.map(|why| why.trim().to_owned())).collect()
    }

    /// The buttons "Keep it" and "Ask again". Whoever says why and saves, as Enter does, or sends it has kept it too.
    fn turn_kept(&mut self) {
        let mut kept = self.kept();
        let said = self.said_why();
        if let Some(subject) = self.keep_it.take() {
            kept.insert(subject.clone(), said.get(&subject).cloned().unwrap_or_default());
        }
        match self.act() {
            WriteAct::Save | WriteAct::Queue | WriteAct::Now | WriteAct::At => kept.extend(said),
            WriteAct::Undo
            | WriteAct::Redo
            | WriteAct::Recur
            | WriteAct::Insert
            | WriteAct::Mention
            | WriteAct::Aim
            | WriteAct::Looked
            | WriteAct::Compare
            | WriteAct::Preview => {}
        }
        if let Some(subject) = self.ask_again.take() {
            kept.remove(&subject);
        }
        (self.kept, self.kept_why) = kept.into_iter().unzip();
    }

    /// What is asked of two places has two fields.
    fn said_why(&self) -> BTreeMap<String, String> {
        let pairs = self.why_of.iter().cloned().zip(self.why.iter().map(|why| why.trim().to_owned()));
        pairs.filter(|(_, why)| !why.is_empty()).collect()
    }

    /// What was said of other words is asked again.
    pub(crate) fn keep_only(&mut self, subjects: &BTreeSet<String>) {
        let mut kept = self.kept();
        kept.retain(|subject, _| subjects.contains(subject));
        (self.kept, self.kept_why) = kept.into_iter().unzip();
    }

    pub(crate) fn has_unsent_files(&self) -> bool {
        self.file.iter().any(|name| !name.is_empty())
    }

    /// Somebody else's article, as it was typed.
    pub(crate) fn about(&self) -> Option<About> {
        let [title, author, site, quote] = [&self.about_title, &self.quote_author, &self.quote_site, &self.quote]
            .map(|text| text.trim().replace("\r\n", "\n"));
        (!self.about.is_empty()).then_some(About { title, author, site, quote })
    }

    pub(crate) fn talk_about(&mut self, about: About) {
        "yes".clone_into(&mut self.about);
        (self.about_title, self.quote) = (about.title, about.quote);
        (self.quote_author, self.quote_site) = (about.author, about.site);
    }

    /// As somebody left it.
    pub(crate) fn of_draft(p: &Page, draft: Draft) -> Self {
        let at = match draft.when {
            When::At(at) => p.as_typed(at),
            When::NextSlot | When::Now | When::Soon => String::new(),
        };
        let (own_of, own) = draft.own.into_iter().unzip();
        let (about, kept) = (draft.about, draft.kept);
        let mut form = Self {
            title: draft.title.unwrap_or_default(),
            text: draft.text,
            own,
            own_of,
            comment: draft.first_comment.unwrap_or_default(),
            link: draft.link.unwrap_or_default(),
            tags: draft.hashtags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" "),
            warning: draft.content_warning.unwrap_or_default(),
            objective: draft.objective.as_str().to_owned(),
            pillar: draft.aim.pillar.unwrap_or_default(),
            audience: draft.aim.audience.unwrap_or_default(),
            goal: draft.aim.goal.unwrap_or_default(),
            part_of: draft.aim.part_of.unwrap_or_default(),
            at,
            language: draft.language.unwrap_or_default(),
            place: draft.channels,
            again: draft.again,
            item: draft.item,
            ..Self::default()
        };
        form.set_attached(draft.media);
        form.set_left_out(&draft.left_out);
        form.set_cuts(&draft.cut);
        form.set_poll(draft.poll);
        if let Some(about) = about {
            form.talk_about(about);
        }
        (form.kept, form.kept_why) = kept.into_iter().map(|(subject, kept)| (subject, kept.reason)).unzip();
        form
    }

    /// All of it but what one page alone knows, to be carried through a page that asks something first.
    pub(crate) fn carried(&self) -> Vec<(&'static str, String)> {
        let single = [
            ("draft", &self.draft),
            ("key", &self.key),
            ("whose", &self.whose),
            ("title", &self.title),
            ("comment", &self.comment),
            ("link", &self.link),
            ("tags", &self.tags),
            ("warning", &self.warning),
            ("objective", &self.objective),
            ("pillar", &self.pillar),
            ("audience", &self.audience),
            ("goal", &self.goal),
            ("part_of", &self.part_of),
            ("at", &self.at),
            ("language", &self.language),
            ("about", &self.about),
            ("about_title", &self.about_title),
            ("quote", &self.quote),
            ("quote_author", &self.quote_author),
            ("quote_site", &self.quote_site),
        ];
        let mut fields: Vec<_> = single.into_iter().map(|(name, value)| (name, value.clone())).collect();
        fields.push(("revision", self.revision.to_string()));
        fields.extend(self.again.map(|post| ("again", post.to_string())));
        fields.extend(self.item.map(|item| ("item", item.to_string())));
        fields.extend(self.place.iter().map(|place| ("place", place.to_string())));
        for (place, words) in self.own_words() {
            fields.extend([("own_of", place.to_string()), ("own", words)]);
        }
        for (subject, why) in self.kept() {
            fields.extend([("kept", subject), ("kept_why", why)]);
        }
        fields.extend(self.carried_files());
        fields.extend(self.carried_poll());
        fields
    }

    /// The same with its words and the button that was pressed.
    pub(crate) fn sent(&self) -> Vec<(String, String)> {
        let more = [
            ("text", &self.text),
            ("action", &self.action),
            ("without", &self.without),
            ("look_words", &self.look_words),
        ];
        let more = more.into_iter().map(|(name, value)| (name, value.clone()));
        self.carried().into_iter().chain(more).map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

impl WriteProblem {
    pub fn message(self) -> &'static str {
        match self {
            Self::Empty => "write-empty",
            Self::NoPlace => "write-no-place",
            Self::BadLink => "write-bad-link",
            Self::BadTime => "write-bad-time",
            Self::Blocked => "write-blocked",
            Self::ThinkFirst => "write-think-first",
            Self::Beside => "write-beside",
            Self::NotInPlan => "write-not-in-plan",
            Self::FileNotAdded => "write-file-not-added",
            Self::NoFile => "write-no-file",
            Self::LongQuote => "about-long",
            Self::SameBeginning => "again-same",
            Self::PersonUnfit => "people-unfit",
            Self::PersonTaken => "people-taken",
            Self::SaidAlready => "proposed-said",
            Self::NothingToUndo => "write-nothing-to-undo",
            Self::NothingToRedo => "write-nothing-to-redo",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(number: u128) -> ChannelId {
        uuid::Uuid::from_u128(number).into()
    }

    #[test]
    fn only_the_two_buttons_that_say_so_send_anything() {
        let act = |action: &str| WriteForm { action: action.into(), ..WriteForm::default() }.act();
        assert_eq!(act("queue"), WriteAct::Queue);
        assert_eq!(act("now"), WriteAct::Now);
        for other in ["", "preview", "QUEUE", "delete"] {
            assert_eq!(act(other), WriteAct::Preview);
        }
    }

    #[test]
    fn a_post_needs_words_and_somewhere_to_go() {
        let places = vec![place(1)];
        let problems = |text: &str, link: &str, place: &[ChannelId]| {
            WriteForm { text: text.into(), link: link.into(), place: place.to_vec(), ..WriteForm::default() }.problems()
        };
        assert_eq!(problems("Hello", "", &places), []);
        assert_eq!(problems("  ", "https://a.example/x", &places), [WriteProblem::Empty]);
        assert_eq!(problems(" \n", "", &[]), [WriteProblem::Empty, WriteProblem::NoPlace]);
        assert_eq!(problems("Hello", "javascript:alert(1)", &places), [WriteProblem::BadLink]);
        let own = WriteForm { place: places, own: vec!["Here".into()], own_of: vec![place(1)], ..WriteForm::default() };
        assert_eq!(own.problems(), [], "a place with words of its own needs no others");
        let file = AssetId(uuid::Uuid::from_u128(7));
        let shown = WriteForm { text: String::new(), place: vec![place(1)], media: vec![file], ..WriteForm::default() };
        assert_eq!(shown.problems(), [], "a file may speak alone");
        let left_out = WriteForm { skip: vec![format!("{}:{file}", place(1))], ..shown.clone() };
        assert_eq!(left_out.problems(), [WriteProblem::Empty], "where it goes");
        assert_eq!(WriteForm { about: "yes".into(), ..shown }.problems(), [WriteProblem::Empty]);
    }

    #[test]
    fn tags_are_read_however_they_are_typed() {
        let tags = |tags: &str| WriteForm { tags: tags.into(), ..WriteForm::default() }.hashtags();
        assert_eq!(tags("#bread, rye;#Göteborg  mill#oat"), ["bread", "rye", "Göteborg", "mill", "oat"]);
        assert!(tags(" # ,, ").is_empty());
    }

    #[test]
    fn saved_words_go_under_the_text_and_saved_tags_beside_the_others() {
        let bit =
            |kind, words: &str| BitChoice { id: uuid::Uuid::nil().into(), kind, name: "n".into(), words: words.into() };
        let mut form = WriteForm { tags: "#rye".into(), ..WriteForm::default() };
        form.put_in(&bit(BitKind::Words, "Ask us."));
        form.put_in(&bit(BitKind::Words, "Any day."));
        form.put_in(&bit(BitKind::Tags, "bread, oat"));
        assert_eq!((form.text.as_str(), form.tags.as_str()), ("Ask us.\n\nAny day.", "#rye #bread #oat"));
    }

    #[test]
    fn a_place_that_is_left_out_is_no_longer_among_those_it_goes_to() {
        let mut form = WriteForm { place: vec![place(1), place(2), place(3)], ..WriteForm::default() };
        form.leave_out_places();
        assert_eq!((form.place.len(), form.act()), (3, WriteAct::Preview));
        form.without = format!("{} {}", place(1), place(3));
        form.leave_out_places();
        assert_eq!((form.place.as_slice(), form.act()), ([place(2)].as_slice(), WriteAct::Queue));
    }

    #[test]
    fn a_place_gets_its_own_words_and_gives_them_back() {
        let mut form = WriteForm { text: "For all".into(), own_for: Some(place(2)), ..WriteForm::default() };
        form.turn();
        assert_eq!(
            (form.own_of.as_slice(), form.own.as_slice()),
            ([place(2)].as_slice(), ["For all".to_owned()].as_slice())
        );
        form.own[0] = "Here only".into();
        form.own_for = Some(place(2));
        form.turn();
        assert_eq!(form.own, ["Here only"], "what stands there already is not written over");
        form.as_all = Some(place(2));
        form.turn();
        assert!(form.own.is_empty() && form.own_of.is_empty());
    }
}
