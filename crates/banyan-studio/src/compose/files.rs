//! What goes with the words: pictures, a film or a sound, in their order, each with what it shows and what matters in it.

use std::collections::{BTreeMap, BTreeSet};

use askama::{Template, filters::Safe};
use banyan_app::compose::library::{Asset, Attached};
use banyan_domain::{
    compose::Media,
    ids::{AssetId, ChannelId},
};
use jiff::civil::Date;

use super::{
    cutting::CutSheet,
    form::WriteForm,
    library::{FrameLine, framed, per_cent, point_of, whose},
};
use crate::page::Page;

/// Also asked for alone, when files were added, moved or taken out.
#[derive(Template)]
#[template(path = "compose/files.html")]
pub struct Files {
    pub p: Page,
    pub files: Vec<FileLine>,
    /// The newest of the library.
    pub choices: Vec<Asset>,
    /// What could not be attached, in words.
    pub problems: Vec<String>,
    /// What each place takes, in words.
    pub takes: Vec<String>,
    /// How the chosen places cut a picture.
    pub frames: Vec<FrameLine>,
    /// Files that do not go to a place, as the form says it.
    pub left_out: Vec<String>,
    /// Pictures of which a part goes to a place, as the form says it.
    pub cut: Vec<String>,
    pub today: Date,
    /// One was chosen, and did not come along.
    pub is_wanted: bool,
}

pub struct FileLine {
    pub id: AssetId,
    /// None: it is not in the library any more.
    pub asset: Option<Asset>,
    pub alt: String,
    /// There is nothing to read aloud.
    pub decorates: bool,
    /// As it stands in this post.
    pub focus: Option<(f32, f32)>,
    /// Its point was moved just now.
    pub is_open: bool,
    /// It is being cut for a place.
    pub sheet: Option<CutSheet>,
}

/// One file as the form has it.
#[derive(Clone, Debug, PartialEq)]
struct FileField {
    id: AssetId,
    alt: String,
    left: String,
    top: String,
}

impl Files {
    /// Nothing that was added or asks for words lies hidden.
    fn is_open(&self) -> bool {
        !self.files.is_empty() || !self.problems.is_empty() || self.is_wanted
    }
}

impl FileLine {
    fn is_described(&self) -> bool {
        self.decorates || !self.alt.trim().is_empty()
    }

    fn point(&self) -> (u32, u32) {
        per_cent(self.focus)
    }

    /// Why it cannot go today.
    fn over(&self, p: &Page, today: Date) -> Option<String> {
        let asset = self.asset.as_ref()?;
        if asset.removed_at.is_some() {
            return Some(p.t("library-is-out").to_string());
        }
        asset.rights.over(today).map(|_| whose(p, asset, today))
    }

    fn framed(&self, asset: &Asset, line: &FrameLine) -> Safe<String> {
        framed(&Media { focus: self.focus, ..asset.as_media(None, None) }, line.framing, Some(&line.sign.name))
    }
}

impl WriteForm {
    /// Files with what this post says of them.
    pub(super) fn attached(&self) -> Vec<Attached> {
        let said = |field: FileField| Attached { asset: field.id, alt: self.alt_of(&field), focus: field.focus() };
        self.file_fields().into_iter().map(said).collect()
    }

    pub(super) fn alt_for(&self, file: AssetId) -> String {
        self.file_fields().into_iter().find(|field| field.id == file).map(|field| field.alt).unwrap_or_default()
    }

    pub(super) fn focus_for(&self, file: AssetId) -> Option<(f32, f32)> {
        self.file_fields().into_iter().find(|field| field.id == file)?.focus()
    }

    fn alt_of(&self, field: &FileField) -> Option<String> {
        if self.decor.contains(&field.id) {
            return Some(String::new());
        }
        Some(field.alt.trim().to_owned()).filter(|alt| !alt.is_empty())
    }

    pub(super) fn set_attached(&mut self, attached: Vec<Attached>) {
        for file in attached {
            let said = file.alt.as_deref();
            if said == Some("") {
                self.decor.push(file.asset);
            }
            self.add_file(file.asset, said.unwrap_or_default(), file.focus);
        }
    }

    /// Once each.
    pub(super) fn attach(&mut self, asset: &Asset) {
        if !self.media.contains(&asset.id) {
            self.add_file(asset.id, asset.alt.as_deref().unwrap_or_default(), None);
        }
    }

    fn add_file(&mut self, id: AssetId, alt: &str, focus: Option<(f32, f32)>) {
        let point = focus.map(|focus| per_cent(Some(focus)));
        let side = |side: Option<u32>| side.map(|side| side.to_string()).unwrap_or_default();
        let (left, top) = (side(point.map(|point| point.0)), side(point.map(|point| point.1)));
        let mut fields = self.file_fields();
        fields.push(FileField { id, alt: alt.to_owned(), left, top });
        self.set_file_fields(fields);
    }

    /// `up:…`, `down:…`, `drop:…` with a file; `skip:…`, `take:…`, `whole:…`, `done:…` with a place and a file; `cut:…`
    /// with these and a cut. Anything else changes nothing.
    pub(super) fn rearrange(&mut self) {
        self.put_sheet_away();
        let file_act = std::mem::take(&mut self.file_act);
        let Some((act, what)) = file_act.split_once(':') else { return };
        match act {
            "skip" => put(&mut self.skip, what),
            "take" => self.skip.retain(|skipped| skipped != what),
            "cut" => self.begin_cut(what),
            "whole" => self.send_whole(what),
            "done" => self.end_cut(),
            "up" | "down" | "drop" => self.move_file(act, what),
            _ => {}
        }
    }

    fn move_file(&mut self, act: &str, id: &str) {
        let mut fields = self.file_fields();
        let Some(at) = fields.iter().position(|field| field.id.to_string() == id) else { return };
        match act {
            "up" if at > 0 => fields.swap(at, at - 1),
            "down" if at + 1 < fields.len() => fields.swap(at, at + 1),
            "drop" => {
                let gone = fields.remove(at).id;
                self.decor.retain(|id| *id != gone);
            }
            _ => {}
        }
        self.set_file_fields(fields);
    }

    /// Each side 0 to 1, from the left and the top.
    pub(super) fn point_at(&mut self, id: AssetId, left: f32, top: f32) {
        let (left, top) = per_cent(Some(point_of(left, top)));
        let mut fields = self.file_fields();
        for field in fields.iter_mut().filter(|field| field.id == id) {
            (field.left, field.top) = (left.to_string(), top.to_string());
        }
        self.set_file_fields(fields);
    }

    /// Those of other posts are as if they had never been chosen.
    pub(super) fn left_out(&self) -> BTreeMap<ChannelId, BTreeSet<AssetId>> {
        let mut by_place: BTreeMap<ChannelId, BTreeSet<AssetId>> = BTreeMap::new();
        for pair in &self.skip {
            let pair = pair.split_once(':').and_then(|(place, file)| Some((place.parse().ok()?, file.parse().ok()?)));
            if let Some((place, file)) = pair.filter(|(_, file)| self.media.contains(file)) {
                by_place.entry(place).or_default().insert(file);
            }
        }
        by_place
    }

    pub(super) fn set_left_out(&mut self, left_out: &BTreeMap<ChannelId, BTreeSet<AssetId>>) {
        let of_place = left_out.iter().flat_map(|(place, files)| files.iter().map(move |file| at_place(*place, *file)));
        self.skip = of_place.collect();
    }

    /// As fields of a page that asks something first.
    pub(super) fn carried_files(&self) -> Vec<(&'static str, String)> {
        let mut carried = Vec::new();
        for field in self.file_fields() {
            let FileField { id, alt, left, top } = field;
            carried.extend([("media", id.to_string()), ("alt", alt), ("left", left), ("top", top)]);
        }
        carried.extend(self.decor.iter().map(|id| ("decor", id.to_string())));
        carried.extend(self.skip.iter().map(|skipped| ("skip", skipped.clone())));
        carried.extend(self.cut_fields().into_iter().map(|cut| ("cut", cut)));
        carried
    }

    fn file_fields(&self) -> Vec<FileField> {
        let text = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
        let field = |(at, id): (usize, &AssetId)| FileField {
            id: *id,
            alt: text(&self.alt, at),
            left: text(&self.left, at),
            top: text(&self.top, at),
        };
        self.media.iter().enumerate().map(field).collect()
    }

    fn set_file_fields(&mut self, fields: Vec<FileField>) {
        self.media = fields.iter().map(|field| field.id).collect();
        self.alt = fields.iter().map(|field| field.alt.clone()).collect();
        self.left = fields.iter().map(|field| field.left.clone()).collect();
        self.top = fields.into_iter().map(|field| field.top).collect();
    }
}

impl FileField {
    fn focus(&self) -> Option<(f32, f32)> {
        let side = |side: &str| side.trim().parse::<f32>().ok().filter(|side| side.is_finite());
        Some(point_of(side(&self.left)? / 100.0, side(&self.top)? / 100.0))
    }
}

fn put(list: &mut Vec<String>, what: &str) {
    if !list.iter().any(|there| there == what) {
        list.push(what.to_owned());
    }
}

/// A file at a place, as one value of the form.
pub(crate) fn at_place(place: ChannelId, file: AssetId) -> String {
    format!("{place}:{file}")
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn file(number: u128) -> AssetId {
        Uuid::from_u128(number).into()
    }

    fn form() -> WriteForm {
        let mut form = WriteForm::default();
        let said = [Some("A loaf"), None, Some("")];
        let files = said.into_iter().zip(1..);
        form.set_attached(
            files
                .map(|(alt, number)| Attached { asset: file(number), alt: alt.map(str::to_owned), focus: None })
                .collect(),
        );
        form
    }

    fn act(form: &mut WriteForm, act: String) -> Vec<AssetId> {
        form.file_act = act;
        form.rearrange();
        form.media.clone()
    }

    #[test]
    fn words_and_order_go_together_and_nothing_moves_out_of_the_list() {
        let mut form = form();
        assert_eq!(act(&mut form, format!("up:{}", file(1))), [file(1), file(2), file(3)]);
        assert_eq!(act(&mut form, format!("down:{}", file(1))), [file(2), file(1), file(3)]);
        assert_eq!(form.alt, ["", "A loaf", ""]);
        assert_eq!(act(&mut form, format!("down:{}", file(3))), [file(2), file(1), file(3)]);
        assert_eq!(act(&mut form, format!("drop:{}", file(3))), [file(2), file(1)]);
        assert!(form.decor.is_empty());
        for nonsense in ["", "drop", "drop:9", "eat:1"] {
            assert_eq!(act(&mut form, nonsense.to_owned()), [file(2), file(1)]);
        }
    }

    #[test]
    fn what_a_post_says_of_a_file_comes_back_as_it_was() {
        let mut form = form();
        form.point_at(file(1), 0.75, 0.25);
        form.point_at(file(2), 0.5, 0.5);
        let attached = form.attached();
        let said: Vec<_> = attached.iter().map(|file| (file.alt.as_deref(), file.focus)).collect();
        let expected = [(Some("A loaf"), Some((0.5, 0.5))), (None, Some((0.0, 0.0))), (Some(""), None)];
        assert_eq!(said, expected, "empty words are words: there is nothing to read aloud");
        let mut again = WriteForm::default();
        again.set_attached(attached.clone());
        assert_eq!(again.attached(), attached);
        (form.left[0], form.top[0]) = ("NaN".to_owned(), "9".to_owned());
        assert_eq!(form.attached()[0].focus, None);
    }

    #[test]
    fn a_file_is_left_out_at_one_place_and_taken_back() {
        let place: ChannelId = Uuid::from_u128(7).into();
        let mut form = form();
        let skip = at_place(place, file(2));
        act(&mut form, format!("skip:{skip}"));
        act(&mut form, format!("skip:{skip}"));
        assert_eq!(form.left_out(), [(place, BTreeSet::from([file(2)]))].into());
        let mut again = WriteForm::default();
        again.set_left_out(&form.left_out());
        assert_eq!(again.skip, form.skip);
        act(&mut form, format!("take:{skip}"));
        assert!(form.left_out().is_empty());
        form.skip = vec!["x:y".to_owned(), at_place(place, file(9))];
        assert!(form.left_out().is_empty(), "only files of this post");
    }
}
