//! The years in which a place was used: it may come to rest, and be woken again.

use serde::Serialize;

/// One stretch of them; without a last year it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Years {
    pub from: i16,
    pub to: Option<i16>,
}

/// `rests`, oldest first: the last year before each, and the year it was woken in. What rested and was woken within a
/// year was used in that year all the same.
pub fn years_used(begun: i16, rests: impl IntoIterator<Item = (i16, Option<i16>)>) -> Vec<Years> {
    let mut years = Vec::new();
    let mut from = Some(begun);
    for (until, woken) in rests {
        let Some(began) = from.take() else { break };
        // Of a place of former years it is known only when it ended.
        let began = began.min(until);
        match woken {
            Some(woken) if woken <= until => from = Some(began),
            woken => {
                years.push(Years { from: began, to: Some(until) });
                from = woken;
            }
        }
    }
    years.extend(from.map(|from| Years { from, to: None }));
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_end_with_each_rest_and_begin_with_each_waking() {
        let stretch = |from, to| Years { from, to };
        for (begun, rests, expected) in [
            (2019, vec![], vec![stretch(2019, None)]),
            (2019, vec![(2023, None)], vec![stretch(2019, Some(2023))]),
            (2019, vec![(2023, Some(2026))], vec![stretch(2019, Some(2023)), stretch(2026, None)]),
            (2019, vec![(2021, Some(2023)), (2024, None)], vec![stretch(2019, Some(2021)), stretch(2023, Some(2024))]),
            (2019, vec![(2023, Some(2023))], vec![stretch(2019, None)]),
            (2019, vec![(2023, Some(2023)), (2024, None)], vec![stretch(2019, Some(2024))]),
            // Written down long after it had ended.
            (2026, vec![(2012, None)], vec![stretch(2012, Some(2012))]),
        ] {
            assert_eq!(years_used(begun, rests.clone()), expected, "{begun} {rests:?}");
        }
    }
}
