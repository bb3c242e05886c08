//! What a person wrote, as it is kept and handed to every verb that shows or sends it.

use std::collections::{BTreeMap, BTreeSet};

use banyan_domain::{
    compose::{About, Media, Objective, Poll, asset::Cut, stand_in},
    ids::{AssetId, ChannelId, ItemId, PostId},
};
use serde::{Deserialize, Serialize};

use super::KeptRule;
use crate::{
    Internal,
    compose::{ChosenAim, When, library::Attached},
};

/// Taken out, a file is missed as a sentence would be.
const LETTERS_OF_A_FILE: usize = 40;

/// What a person wrote. The words come back untouched with every error.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub title: Option<String>,
    pub text: String,
    /// Where a place has its own words instead.
    pub own: BTreeMap<ChannelId, String>,
    /// Said by ourselves right under the post, where a place has answers.
    pub first_comment: Option<String>,
    pub link: Option<String>,
    pub hashtags: Vec<String>,
    pub language: Option<String>,
    pub content_warning: Option<String>,
    pub objective: Objective,
    pub aim: ChosenAim,
    pub channels: Vec<ChannelId>,
    pub when: When,
    /// In the order in which they are shown.
    pub media: Vec<Attached>,
    pub poll: Option<Poll>,
    /// Those of them that do not go to a place.
    pub left_out: BTreeMap<ChannelId, BTreeSet<AssetId>>,
    /// Pictures of which a place is sent only a part.
    pub cut: BTreeMap<ChannelId, BTreeMap<AssetId, Cut>>,
    /// Somebody else's article that it talks about; its address is the link.
    pub about: Option<About>,
    /// The post of long ago that it says again.
    pub again: Option<PostId>,
    /// The article it was begun from; it is said once a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// What the guard found and somebody said "Keep it" of, each by its subject.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub kept: BTreeMap<String, KeptRule>,
}

impl Draft {
    /// Nobody would miss it.
    pub fn is_empty(&self) -> bool {
        self.media.is_empty() && self.poll.is_none() && self.said().all(|text| text.trim().is_empty())
    }

    pub(super) fn letters(&self) -> usize {
        let words: usize = self.said().map(|text| text.chars().count()).sum();
        words + self.media.len() * LETTERS_OF_A_FILE
    }

    fn said(&self) -> impl Iterator<Item = &str> {
        let maybe = [&self.title, &self.link, &self.first_comment, &self.content_warning];
        let own = self.own.values().map(String::as_str);
        let answers = self.poll.iter().flat_map(|poll| poll.options.iter().map(String::as_str));
        let quote = self.about.iter().map(|about| about.quote.as_str());
        std::iter::once(self.text.as_str())
            .chain(own)
            .chain(answers)
            .chain(quote)
            .chain(maybe.into_iter().filter_map(|text| text.as_deref()))
    }

    /// Whether all that is asked for stands in it.
    pub(super) fn has(&self, asked: &[String]) -> bool {
        let said: Vec<&str> = self.said().chain(self.hashtags.iter().map(String::as_str)).collect();
        stand_in(asked, &said.join("\n"))
    }

    /// Its title, else its first words, else what its files show.
    pub fn first_words(&self, most: usize) -> String {
        let written = self.title.as_deref().into_iter().chain(self.text.lines());
        let shown = self.media.iter().filter_map(|file| file.alt.as_deref());
        let mut words = written.chain(self.own.values().map(String::as_str)).chain(shown);
        let first = words.find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
        if first.chars().count() <= most {
            return first.to_owned();
        }
        let cut: String = first.chars().take(most).collect();
        let whole = cut.rfind(char::is_whitespace).map_or(cut.as_str(), |end| &cut[..end]);
        format!("{}…", whole.trim_end())
    }

    /// What is said on one place, before that place's own form is applied.
    pub(in crate::compose) fn words_for(&self, channel: ChannelId) -> (&str, bool) {
        let own = self.own.get(&channel).filter(|own| !own.trim().is_empty());
        own.map_or((self.text.as_str(), false), |own| (own, true))
    }

    /// In words, or by a file alone. Who talks about somebody else's article says something of it.
    pub(in crate::compose) fn speaks_at(&self, channel: ChannelId) -> bool {
        let shows = || self.media.iter().any(|file| !self.leaves_out(channel, file.asset));
        !self.words_for(channel).0.trim().is_empty() || (self.about.is_none() && shows())
    }

    pub(in crate::compose) fn leaves_out(&self, channel: ChannelId, file: AssetId) -> bool {
        self.left_out.get(&channel).is_some_and(|files| files.contains(&file))
    }

    /// One file in the place of another. False: that is not among its files.
    pub(in crate::compose) fn exchange(&mut self, former: AssetId, kept: AssetId) -> bool {
        if !self.media.iter().any(|file| file.asset == former) {
            return false;
        }
        let has_both = self.media.iter().any(|file| file.asset == kept);
        self.media.retain(|file| !has_both || file.asset != former);
        for file in self.media.iter_mut().filter(|file| file.asset == former) {
            file.asset = kept;
        }
        for files in self.left_out.values_mut() {
            if files.remove(&former) && !has_both {
                files.insert(kept);
            }
        }
        for cuts in self.cut.values_mut() {
            if let Some(cut) = cuts.remove(&former).filter(|_| !has_both) {
                cuts.insert(kept, cut);
            }
        }
        true
    }

    /// A file as a place is sent it. Our own pages show all of it.
    pub(in crate::compose) fn sent(&self, channel: ChannelId, takes_cuts: bool, file: &Media) -> Media {
        let cut = self.cut.get(&channel).and_then(|files| files.get(&file.asset));
        Media { cut: cut.copied().filter(|_| takes_cuts && !file.is_recording()), ..file.clone() }
    }

    /// The same post, whenever it shall go out and whatever was kept of the guard's findings.
    pub(in crate::compose) fn says_the_same_as(&self, other: &Self) -> bool {
        self.words_alone() == other.words_alone()
    }

    pub(super) fn as_bytes(&self) -> Result<Vec<u8>, Internal> {
        Ok(serde_json::to_vec(&self.words_alone())?)
    }

    fn words_alone(&self) -> Self {
        Self { when: When::default(), kept: BTreeMap::new(), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_known_by_its_title_or_its_first_words_cut_between_words() {
        let draft = |title: Option<&str>, text: &str| Draft {
            title: title.map(str::to_owned),
            text: text.to_owned(),
            ..Draft::default()
        };
        assert_eq!(draft(Some("Rye"), "Long words").first_words(20), "Rye");
        assert_eq!(draft(None, "\n  Fresh rye at four.\nMore").first_words(20), "Fresh rye at four.");
        assert_eq!(draft(None, "Bread that rests two days").first_words(12), "Bread that…");
        assert_eq!(draft(None, "Brotlaibbäckerei").first_words(5), "Brotl…");
    }

    #[test]
    fn a_place_without_words_of_its_own_says_what_all_say() {
        let place = ChannelId(uuid::Uuid::from_u128(1));
        let mut draft = Draft { text: "For all".to_owned(), ..Draft::default() };
        assert_eq!(draft.words_for(place), ("For all", false));
        draft.own.insert(place, " \n".to_owned());
        assert_eq!(draft.words_for(place), ("For all", false));
        draft.own.insert(place, "Here only".to_owned());
        assert_eq!(draft.words_for(place), ("Here only", true));
    }

    #[test]
    fn a_file_speaks_alone_where_it_goes_and_not_beside_what_somebody_else_said() {
        let [one, other] = [1, 2].map(|number| ChannelId(uuid::Uuid::from_u128(number)));
        let loaf = AssetId(uuid::Uuid::from_u128(9));
        let file = Attached { asset: loaf, alt: Some("A loaf".to_owned()), focus: None };
        let draft = Draft { media: vec![file], left_out: [(other, [loaf].into())].into(), ..Draft::default() };
        assert_eq!((draft.speaks_at(one), draft.speaks_at(other)), (true, false));
        assert_eq!(draft.first_words(20), "A loaf");
        assert!(!Draft { about: Some(About::default()), ..draft.clone() }.speaks_at(one));
        assert!(Draft { own: [(other, "Here.".to_owned())].into(), ..draft }.speaks_at(other));
    }

    #[test]
    fn a_file_goes_in_the_place_of_another_with_its_words_and_stands_there_once() {
        let [loaf, same, oven] = [1, 2, 3].map(|number| AssetId(uuid::Uuid::from_u128(number)));
        let place = ChannelId(uuid::Uuid::from_u128(9));
        let file = |asset, alt: &str| Attached { asset, alt: Some(alt.to_owned()), focus: None };
        let of = |files: &[AssetId]| BTreeMap::from([(place, files.iter().copied().collect())]);
        let cut: Cut = "4:5".parse().unwrap();
        let cuts = |files: &[AssetId]| BTreeMap::from([(place, files.iter().map(|file| (*file, cut)).collect())]);
        let draft = |media| Draft { media, left_out: of(&[loaf]), cut: cuts(&[loaf, oven]), ..Draft::default() };
        let mut one = draft(vec![file(oven, "Oven"), file(loaf, "A loaf")]);
        assert!(one.exchange(loaf, same));
        assert_eq!(one.media, [file(oven, "Oven"), file(same, "A loaf")]);
        assert_eq!((one.left_out, one.cut), (of(&[same]), cuts(&[same, oven])));
        let mut both = draft(vec![file(same, "Mine"), file(loaf, "A loaf")]);
        assert!(both.exchange(loaf, same));
        assert_eq!((both.media, both.cut), (vec![file(same, "Mine")], cuts(&[oven])), "its own words stay");
        assert!(!draft(vec![file(oven, "Oven")]).exchange(loaf, same));
    }

    #[test]
    fn a_page_on_which_nothing_stands_is_no_draft() {
        let places = Draft { channels: vec![ChannelId(uuid::Uuid::from_u128(1))], ..Draft::default() };
        assert!(places.is_empty());
        assert!(!Draft { link: Some("https://linden.example".to_owned()), ..places }.is_empty());
    }
}
