//! What of a picture a frame of another shape shows: as much as fits, around the point that matters.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Width to height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    pub wide: u32,
    pub high: u32,
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.wide, self.high)
    }
}

/// A part of a picture, in its pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// The focal point, each -1.0..=1.0, right and up positive, stays inside and as near to the middle as the edges allow.
pub fn frame(width: u32, height: u32, shape: Shape, focus: Option<(f32, f32)>) -> Frame {
    sized((width, height), shape, WHOLE, focus)
}

/// All of what fits, in thousandths.
pub(super) const WHOLE: u16 = 1_000;

/// The same of only so many thousandths of what fits.
pub(super) fn sized((width, height): (u32, u32), shape: Shape, size: u16, focus: Option<(f32, f32)>) -> Frame {
    let (wide, high) = (u64::from(shape.wide.max(1)), u64::from(shape.high.max(1)));
    let is_wider = u64::from(width) * high > u64::from(height) * wide;
    let (most_wide, most_high) = if is_wider {
        (u64::from(height) * wide / high, u64::from(height))
    } else {
        (u64::from(width), u64::from(width) * high / wide)
    };
    let part = |most: u64, whole: u32| ((most * u64::from(size) / u64::from(WHOLE)) as u32).clamp(1, whole.max(1));
    let (frame_width, frame_height) = (part(most_wide, width), part(most_high, height));
    let (right, up) = focus.unwrap_or((0.0, 0.0));
    Frame {
        x: start(width, frame_width, f64::midpoint(f64::from(right), 1.0)),
        y: start(height, frame_height, f64::midpoint(-f64::from(up), 1.0)),
        width: frame_width,
        height: frame_height,
    }
}

/// `at` is where the point lies, 0 at the beginning, 1 at the end.
fn start(whole: u32, part: u32, at: f64) -> u32 {
    let middle = f64::from(whole) * at.clamp(0.0, 1.0);
    (middle - f64::from(part) / 2.0).round().clamp(0.0, f64::from(whole.saturating_sub(part))) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: Shape = Shape { wide: 1, high: 1 };

    #[test]
    fn without_a_point_the_middle_is_shown() {
        assert_eq!(frame(400, 200, SQUARE, None), Frame { x: 100, y: 0, width: 200, height: 200 });
        let tall = frame(200, 400, Shape { wide: 2, high: 1 }, None);
        assert_eq!(tall, Frame { x: 0, y: 150, width: 200, height: 100 });
    }

    #[test]
    fn the_point_is_in_the_middle_as_far_as_the_edges_allow() {
        assert_eq!(frame(400, 200, SQUARE, Some((1.0, 0.0))).x, 200);
        assert_eq!(frame(400, 200, SQUARE, Some((-1.0, 0.0))).x, 0);
        assert_eq!(frame(400, 200, SQUARE, Some((0.25, 0.0))).x, 150);
        assert_eq!(frame(200, 400, SQUARE, Some((0.0, 1.0))).y, 0, "up is the top");
    }

    #[test]
    fn every_frame_lies_inside() {
        for (width, height) in [(1, 1), (1, 900), (900, 1), (4_096, 31)] {
            for shape in [SQUARE, Shape { wide: 16, high: 9 }, Shape { wide: 4, high: 5 }, Shape { wide: 0, high: 0 }] {
                for focus in [None, Some((1.0, 1.0)), Some((-9.0, f32::NAN))] {
                    let frame = frame(width, height, shape, focus);
                    assert!(frame.width >= 1 && frame.x + frame.width <= width, "{frame:?}");
                    assert!(frame.height >= 1 && frame.y + frame.height <= height, "{frame:?}");
                }
            }
        }
    }
}
