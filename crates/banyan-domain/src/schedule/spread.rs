//! So many posts a week, spread over the days one wants to be heard on.

use super::Slot;

/// Two at one place on one day are heard as two, and not as one.
const HOURS_APART: i8 = 4;
const FIRST_HOUR: i8 = 8;
const LAST_HOUR: i8 = 21;

/// `open` and `wished` are days, Monday first. Days that are wished for come first; where there are more posts than open
/// days, some days get two. `at` is the time of the first of a day.
pub fn spread(posts: u32, open: [bool; 7], wished: [bool; 7], at: Slot) -> Vec<Slot> {
    let all: Vec<usize> = (0..7).filter(|day| open[*day]).collect();
    let (first, rest): (Vec<usize>, Vec<usize>) = all.iter().copied().partition(|day| wished[*day]);
    let mut left = usize::try_from(posts).unwrap_or(usize::MAX);
    let mut slots = Vec::new();
    for hour in hours(at.hour()) {
        let mut days = evenly(left, &first);
        days.extend(evenly(left - days.len(), &rest));
        left -= days.len();
        slots.extend(days.into_iter().filter_map(|day| Slot::new(i8::try_from(day + 1).ok()?, hour, at.minute()).ok()));
    }
    slots.sort_unstable();
    slots
}

/// The hour of the first post of a day, then later ones, then earlier ones.
fn hours(first: i8) -> impl Iterator<Item = i8> {
    let later = (1..).map(move |step| first + step * HOURS_APART).take_while(|hour| *hour <= LAST_HOUR);
    let earlier = (1..).map(move |step| first - step * HOURS_APART).take_while(|hour| *hour >= FIRST_HOUR);
    std::iter::once(first).chain(later).chain(earlier)
}

/// At most as many as there are, as far from each other as they can be.
fn evenly(wanted: usize, days: &[usize]) -> Vec<usize> {
    let wanted = wanted.min(days.len());
    (0..wanted).map(|nth| days[(2 * nth + 1) * days.len() / (2 * wanted)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKING: [bool; 7] = [true, true, true, true, true, false, false];
    const THURSDAY: [bool; 7] = [false, false, false, true, false, false, false];

    fn told(posts: u32, open: [bool; 7], wished: [bool; 7]) -> String {
        let slots = spread(posts, open, wished, Slot::new(1, 10, 30).unwrap());
        let day = |slot: &Slot| ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][usize::try_from(slot.day()).unwrap() - 1];
        slots.iter().map(|slot| format!("{}{}", day(slot), slot.hour())).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn posts_are_spread_over_the_open_days() {
        for (posts, expected) in [
            (0, ""),
            (1, "We10"),
            (2, "Tu10 Th10"),
            (3, "Mo10 We10 Fr10"),
            (5, "Mo10 Tu10 We10 Th10 Fr10"),
            (6, "Mo10 Tu10 We10 We14 Th10 Fr10"),
        ] {
            assert_eq!(told(posts, WORKING, [false; 7]), expected, "{posts}");
        }
    }

    #[test]
    fn a_day_that_is_wished_for_comes_first_unless_it_is_quiet() {
        assert_eq!(told(1, WORKING, THURSDAY), "Th10");
        assert_eq!(told(2, WORKING, THURSDAY), "We10 Th10");
        assert_eq!(told(2, [true, false, false, false, false, false, false], THURSDAY), "Mo10 Mo14");
    }

    #[test]
    fn no_open_day_and_an_endless_wish_end() {
        assert_eq!(told(3, [false; 7], THURSDAY), "");
        assert_eq!(spread(u32::MAX, [true; 7], [false; 7], Slot::new(1, 10, 30).unwrap()).len(), 3 * 7);
    }
}
