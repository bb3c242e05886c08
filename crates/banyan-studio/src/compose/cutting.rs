//! The sheet on which a picture is cut for one place. What its fields say goes before what was kept.

use std::collections::BTreeMap;

use askama::filters::Safe;
use banyan_app::compose::library::Asset;
use banyan_domain::{
    compose::asset::{Cut, Frame, Shape, per_cent},
    ids::{AssetId, ChannelId},
};

use super::{
    WriteForm,
    files::at_place,
    library::{file_of, per_cent as point_in_per_cent},
};
use crate::{page::Page, parts::escape};

const WHOLE: &str = "whole";
const OWN: &str = "own";
/// To choose from, as they are typed, with the messages that name them.
const SHAPES: [(&str, &str); 3] =
    [("1:1", "write-cut-square"), ("4:5", "write-cut-upright"), ("16:9", "write-cut-wide")];

/// One picture at one place.
pub struct CutSheet {
    /// As the form says it.
    pub here: String,
    pub place: String,
    /// None: all of it goes.
    pub cut: Option<Cut>,
    /// Somebody gives it a shape of its own, whatever that is.
    pub is_own: bool,
    /// The point that matters in the picture.
    pub focus: Option<(f32, f32)>,
}

pub(super) type Cuts = BTreeMap<ChannelId, BTreeMap<AssetId, Cut>>;

impl WriteForm {
    /// Those of other posts are as if they had never been chosen.
    pub(super) fn cuts(&self) -> Cuts {
        let mut cuts = Cuts::new();
        let kept = self.cut.iter().filter_map(|kept| cut_of(kept));
        for (place, file, cut) in kept.filter(|(_, file, _)| self.media.contains(file)) {
            cuts.entry(place).or_default().insert(file, cut);
        }
        let Some((place, file)) = self.cutting() else { return cuts };
        if self.cut_shape == WHOLE {
            cuts.entry(place).or_default().remove(&file);
        } else if let Some(cut) = self.typed_cut() {
            cuts.entry(place).or_default().insert(file, cut);
        }
        cuts.retain(|_, files| !files.is_empty());
        cuts
    }

    /// For which place which picture is being cut.
    fn cutting(&self) -> Option<(ChannelId, AssetId)> {
        let (place, file) = self.cutting.split_once(':')?;
        Some((place.parse().ok()?, file.parse().ok()?)).filter(|(_, file)| self.media.contains(file))
    }

    fn typed_cut(&self) -> Option<Cut> {
        let part = |at: usize| self.cut_part.get(at).map(|part| part.trim()).unwrap_or_default();
        let [wide, high, size, left, top] = [0, 1, 2, 3, 4].map(part);
        let own = format!("{wide}:{high}");
        let shape = if self.cut_shape == OWN { &own } else { &self.cut_shape };
        let typed = if left.is_empty() || top.is_empty() {
            format!("{shape}/{size}")
        } else {
            format!("{shape}/{size}/{left}/{top}")
        };
        typed.parse().ok()
    }

    pub(super) fn set_cuts(&mut self, cuts: &Cuts) {
        self.cut = fields_of(cuts);
    }

    pub(super) fn cut_fields(&self) -> Vec<String> {
        fields_of(&self.cuts())
    }

    /// What stands on the sheet is kept, before another one is opened or none.
    pub(super) fn put_sheet_away(&mut self) {
        self.cut = self.cut_fields();
    }

    /// The sheet is opened with a cut to begin from.
    pub(super) fn begin_cut(&mut self, kept: &str) {
        let Some((place, file, _)) = cut_of(kept) else { return };
        let here = at_place(place, file);
        self.send_whole(&here);
        self.cut.push(kept.to_owned());
        self.cutting = here;
    }

    pub(super) fn send_whole(&mut self, here: &str) {
        self.cut.retain(|kept| cut_of(kept).is_none_or(|(place, file, _)| at_place(place, file) != here));
        self.end_cut();
    }

    pub(super) fn end_cut(&mut self) {
        self.cutting.clear();
        self.cut_shape.clear();
        self.cut_part.clear();
    }

    /// `name_of` knows what a place is called that takes cuts.
    pub(super) fn sheet(
        &self,
        file: AssetId,
        focus: Option<(f32, f32)>,
        name_of: impl Fn(ChannelId) -> Option<String>,
    ) -> Option<CutSheet> {
        let (place, _) = self.cutting().filter(|(_, cutting)| *cutting == file)?;
        let cut = self.cuts().get(&place).and_then(|files| files.get(&file)).copied();
        Some(CutSheet {
            here: at_place(place, file),
            place: name_of(place)?,
            cut,
            is_own: self.cut_shape == OWN,
            focus,
        })
    }
}

/// A place, a file and its cut, with a colon between.
fn cut_of(kept: &str) -> Option<(ChannelId, AssetId, Cut)> {
    let (place, rest) = kept.split_once(':')?;
    let (file, cut) = rest.split_once(':')?;
    Some((place.parse().ok()?, file.parse().ok()?, cut.parse().ok()?))
}

fn fields_of(cuts: &Cuts) -> Vec<String> {
    let all =
        cuts.iter().flat_map(|(place, files)| files.iter().map(move |(file, cut)| (at_place(*place, *file), cut)));
    all.map(|(here, cut)| format!("{here}:{cut}")).collect()
}

impl CutSheet {
    /// Value, message and whether it is chosen.
    pub(super) fn shapes(&self) -> Vec<(&'static str, &'static str, bool)> {
        let chosen = self.chosen();
        let all = [(WHOLE, "write-cut-whole")].into_iter().chain(SHAPES).chain([(OWN, "write-cut-own")]);
        all.map(|(value, message)| (value, message, value == chosen)).collect()
    }

    fn chosen(&self) -> &'static str {
        let Some(cut) = self.cut else { return WHOLE };
        let shape = cut.shape.to_string();
        let known = SHAPES.into_iter().find(|(value, _)| !self.is_own && *value == shape);
        known.map_or(OWN, |(value, _)| value)
    }

    /// Of a picture that goes whole, its own.
    pub(super) fn shape(&self, asset: &Asset) -> Shape {
        let whole = || match asset.width.zip(asset.height) {
            Some((wide, high)) => Shape { wide: (wide * 100).div_ceil(high.max(1)), high: 100 },
            None => Shape { wide: 1, high: 1 },
        };
        self.cut.map_or_else(whole, |cut| cut.shape)
    }

    pub(super) fn size(&self) -> String {
        self.cut.map_or_else(|| "100".to_owned(), |cut| per_cent(cut.size))
    }

    /// Empty: around what matters.
    pub(super) fn middle(&self) -> (String, String) {
        let middle = self.cut.and_then(|cut| cut.middle);
        middle.map(|(left, top)| (per_cent(left), per_cent(top))).unwrap_or_default()
    }

    /// What matters, from the left and the top.
    pub(super) fn point(&self) -> (u32, u32) {
        point_in_per_cent(self.focus)
    }

    /// The picture with what does not go in the shade.
    pub(super) fn drawn(&self, p: &Page, asset: &Asset) -> Safe<String> {
        let Some((width, height)) = asset.width.zip(asset.height) else { return Safe(String::new()) };
        let whole = Frame { x: 0, y: 0, width, height };
        let part = self.cut.map_or(whole, |cut| cut.frame(width, height, self.focus));
        let Frame { x, y, width: wide, height: high } = part;
        let said = p.t("write-cut-for").with("place", &self.place).to_string();
        let (file, said) = (file_of(&asset.id, true), escape(&said));
        Safe(format!(
            r#"<svg class="cutp" id="cut-at" viewBox="0 0 {width} {height}" role="img" aria-label="{said}"><image href="{file}" width="{width}" height="{height}" preserveAspectRatio="none"/><path class="shade" d="M0 0h{width}v{height}h-{width}zM{x} {y}v{high}h{wide}v-{high}z"/><path class="grips"/></svg>"#
        ))
    }
}

#[cfg(test)]
mod tests {
    use banyan_app::compose::library::Attached;
    use uuid::Uuid;

    use super::*;

    fn file(number: u128) -> AssetId {
        Uuid::from_u128(number).into()
    }

    fn place() -> ChannelId {
        Uuid::from_u128(7).into()
    }

    fn form() -> WriteForm {
        let mut form = WriteForm::default();
        form.set_attached([1, 2].map(|number| Attached { asset: file(number), alt: None, focus: None }).into());
        form
    }

    fn act(form: &mut WriteForm, act: String) {
        form.file_act = act;
        form.rearrange();
    }

    fn said(form: &WriteForm) -> Vec<(AssetId, String)> {
        form.cuts().values().flatten().map(|(file, cut)| (*file, cut.to_string())).collect()
    }

    #[test]
    fn a_picture_is_cut_for_one_place_kept_and_goes_whole_again() {
        let here = at_place(place(), file(1));
        let mut form = form();
        act(&mut form, format!("cut:{here}:1:1"));
        act(&mut form, format!("cut:{here}:16:9"));
        assert_eq!((said(&form), form.cutting.as_str()), (vec![(file(1), "16:9".to_owned())], here.as_str()));
        assert!(form.left_out().is_empty());
        assert!(form.carried_files().contains(&("cut", format!("{here}:16:9"))));
        let mut again = WriteForm::default();
        again.set_cuts(&form.cuts());
        assert_eq!(again.cut, form.cut);
        act(&mut form, format!("done:{here}"));
        assert!(form.cutting.is_empty() && said(&form).len() == 1);
        act(&mut form, format!("whole:{here}"));
        assert!(form.cuts().is_empty());
    }

    #[test]
    fn what_the_sheet_says_goes_before_what_was_kept_and_nonsense_changes_nothing() {
        let here = at_place(place(), file(1));
        let kept = WriteForm { cut: vec![format!("{here}:1:1")], cutting: here.clone(), ..form() };
        for (shape, part, expected) in [
            ("4:5", ["1", "1", "80", "", ""], Some("4:5/80")),
            ("4:5", ["1", "1", "100", "25", "50.5"], Some("4:5/100/25/50.5")),
            ("own", ["3", "2", "50", "", "10"], Some("3:2/50")),
            ("own", ["0", "2", "50", "", ""], Some("1:1")),
            ("4:5", ["1", "1", "", "", ""], Some("1:1")),
            ("", ["", "", "", "", ""], Some("1:1")),
            ("whole", ["1", "1", "80", "", ""], None),
        ] {
            let part = part.map(str::to_owned).to_vec();
            let form = WriteForm { cut_shape: shape.to_owned(), cut_part: part, ..kept.clone() };
            assert_eq!(said(&form).first().map(|(_, cut)| cut.as_str()), expected, "{shape}");
        }
        let typed = ["1", "1", "70", "", ""].map(str::to_owned).to_vec();
        let mut form = WriteForm { cut_shape: "4:5".to_owned(), cut_part: typed, ..kept };
        let other = at_place(place(), file(2));
        act(&mut form, format!("cut:{other}:1:1"));
        assert_eq!(
            said(&form),
            [(file(1), "4:5/70".to_owned()), (file(2), "1:1".to_owned())],
            "the one before is kept"
        );
        assert!(form.cutting == other && form.cut_shape.is_empty());
    }

    #[test]
    fn only_pictures_of_this_post_are_cut() {
        let mut form = form();
        for nonsense in
            ["x:y:1:1".to_owned(), at_place(place(), file(1)), format!("{}:1:1", at_place(place(), file(9)))]
        {
            act(&mut form, format!("cut:{nonsense}"));
            form.cut.push(nonsense);
            assert!(form.cuts().is_empty(), "{:?}", form.cut);
        }
    }

    #[test]
    fn the_sheet_names_the_shape_that_was_chosen() {
        let sheet = |cut: Option<&str>, is_own| CutSheet {
            here: String::new(),
            place: "Bluesky".to_owned(),
            cut: cut.map(|cut| cut.parse().expect("a cut")),
            is_own,
            focus: Some((0.5, 0.5)),
        };
        let chosen = |sheet: &CutSheet| sheet.shapes().into_iter().find(|(.., on)| *on).map(|(value, ..)| value);
        for (cut, is_own, expected) in [
            (None, false, WHOLE),
            (None, true, WHOLE),
            (Some("4:5/80"), false, "4:5"),
            (Some("4:5"), true, OWN),
            (Some("3:2"), false, OWN),
        ] {
            assert_eq!(chosen(&sheet(cut, is_own)), Some(expected), "{cut:?}");
        }
        let around = sheet(Some("4:5/80"), false);
        assert_eq!((around.size().as_str(), around.point()), ("80", (75, 25)));
        assert_eq!(around.middle(), (String::new(), String::new()), "where the point is");
        assert_eq!(sheet(Some("4:5/80/10/20.5"), false).middle(), ("10".to_owned(), "20.5".to_owned()));
    }
}
