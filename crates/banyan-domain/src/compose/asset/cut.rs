//! The part of a picture that goes instead of the whole: of what shape, how large, and around which point.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{
    Frame, Shape,
    frame::{WHOLE, sized},
};

/// As people type it: `16:9` is as much as fits, `16:9/80` is 80 % of that, `16:9/80/25/50` has its middle 25 % from the
/// left and 50 % from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Cut {
    pub shape: Shape,
    /// Thousandths of the largest part of this shape.
    pub size: u16,
    /// Thousandths from the left and from the top, as near as the edges allow; none: the point that matters.
    pub middle: Option<(u16, u16)>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no cut; write it like 16:9, 16:9/80 or 16:9/80/25/50")]
pub struct NotACut(String);

/// A smaller one would be a speck of any picture.
const SMALLEST: u16 = 10;
/// Of a side of a shape.
const MOST_SIDE: u32 = 10_000;

impl Cut {
    /// As much as fits, around the point that matters.
    pub const fn of(shape: Shape) -> Self {
        Self { shape, size: WHOLE, middle: None }
    }

    /// `focus` is the point that matters in the picture.
    pub fn frame(self, width: u32, height: u32, focus: Option<(f32, f32)>) -> Frame {
        let side = |at: u16| f32::from(at) / f32::from(WHOLE) * 2.0 - 1.0;
        let middle = self.middle.map(|(left, top)| (side(left), -side(top)));
        sized((width, height), self.shape, self.size, middle.or(focus))
    }
}

impl fmt::Display for Cut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shape.fmt(f)?;
        if self.size != WHOLE || self.middle.is_some() {
            write!(f, "/{}", per_cent(self.size))?;
        }
        match self.middle {
            Some((left, top)) => write!(f, "/{}/{}", per_cent(left), per_cent(top)),
            None => Ok(()),
        }
    }
}

/// `80`, or `80.5`.
pub fn per_cent(thousandths: u16) -> String {
    match (thousandths / 10, thousandths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    }
}

impl FromStr for Cut {
    type Err = NotACut;

    fn from_str(typed: &str) -> Result<Self, NotACut> {
        read(typed).ok_or_else(|| NotACut(typed.to_owned()))
    }
}

fn read(typed: &str) -> Option<Cut> {
    let mut parts = typed.split('/').map(str::trim);
    let (wide, high) = parts.next()?.split_once(':')?;
    let shape = Shape { wide: side(wide)?, high: side(high)? };
    let numbers = parts.map(thousandths).collect::<Option<Vec<u16>>>()?;
    let (size, middle) = match *numbers.as_slice() {
        [] => (WHOLE, None),
        [size] => (size, None),
        [size, left, top] => (size, Some((left, top))),
        _ => return None,
    };
    (size >= SMALLEST).then_some(Cut { shape, size, middle })
}

fn side(typed: &str) -> Option<u32> {
    typed.trim().parse().ok().filter(|side| (1..=MOST_SIDE).contains(side))
}

fn thousandths(per_cent: &str) -> Option<u16> {
    let part: f64 = per_cent.parse().ok()?;
    (0.0..=100.0).contains(&part).then(|| (part * 10.0).round() as u16)
}

impl From<Cut> for String {
    fn from(cut: Cut) -> Self {
        cut.to_string()
    }
}

impl TryFrom<String> for Cut {
    type Error = NotACut;

    fn try_from(typed: String) -> Result<Self, NotACut> {
        typed.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(typed: &str) -> Cut {
        typed.parse().expect("it is a cut")
    }

    #[test]
    fn a_cut_has_its_shape_its_size_and_its_middle_and_stays_inside() {
        let right = Some((1.0, 0.0));
        for (typed, focus, (x, y, width, height)) in [
            ("1:1", None, (100, 0, 200, 200)),
            ("1:1", right, (200, 0, 200, 200)),
            ("1:1/50", right, (300, 50, 100, 100)),
            ("1:1/50/25/25", right, (50, 0, 100, 100)),
            ("1:1/50/0/100", None, (0, 100, 100, 100)),
            ("4:5", None, (120, 0, 160, 200)),
            ("2:1/80.5/50/50", None, (39, 20, 322, 161)),
            ("16:9/1/50/50", None, (199, 99, 3, 2)),
            ("1:10000/1/100/0", None, (399, 0, 1, 2)),
        ] {
            assert_eq!(cut(typed).frame(400, 200, focus), Frame { x, y, width, height }, "{typed}");
        }
    }

    #[test]
    fn what_is_said_of_a_cut_is_read_as_it_was() {
        for typed in ["1:1", "191:100", "4:5/80", "16:9/33.3/0/99.9", "1:1/100/50/50"] {
            assert_eq!(cut(typed).to_string(), typed);
            let kept = serde_json::to_string(&cut(typed)).unwrap();
            assert_eq!(
                (kept.as_str(), serde_json::from_str::<Cut>(&kept).ok()),
                (&*format!("\"{typed}\""), Some(cut(typed)))
            );
        }
        assert_eq!(cut(" 4 : 5 / 80.04 ").to_string(), "4:5/80");
        assert_eq!(cut("1:1/100"), Cut::of(Shape { wide: 1, high: 1 }));
    }

    #[test]
    fn nonsense_is_no_cut() {
        for typed in [
            "",
            ":",
            "1",
            "1:",
            "0:1",
            "1:0",
            "-1:1",
            "1:10001",
            "1:1/",
            "1:1/0",
            "1:1/0.9",
            "1:1/101",
            "1:1/50/50",
            "1:1/NaN",
            "1:1/inf",
            "1:1/50/-1/0",
            "1:1/50/0/100.1",
            "1:1/50/0/0/0",
            "a:b",
            "1:1:1",
            "99999999999:1",
        ] {
            assert_eq!(typed.parse::<Cut>(), Err(NotACut(typed.to_owned())));
        }
    }

    #[test]
    fn the_smallest_part_of_the_smallest_picture_is_one_pixel() {
        for (width, height) in [(1, 1), (1, 4_096), (4_096, 1)] {
            for typed in ["1:1/1/0/0", "10000:1/1/100/100", "1:10000/1/50/50"] {
                let Frame { x, y, width: wide, height: high } = cut(typed).frame(width, height, None);
                assert!(
                    wide >= 1 && high >= 1 && x + wide <= width && y + high <= height,
                    "{typed} of {width} x {height}"
                );
            }
        }
    }
}
