//! Blanks in the words of a series, like `{date}`: filled anew each time it comes.

/// What can be filled in. The last three come from the offer or campaign that the post is part of.
pub const BLANKS: [&str; 6] = ["date", "weekday", "number", "name", "starts", "ends"];

/// The words with each blank filled; one that nothing is known for is given back instead.
pub fn fill(text: &str, fill: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once('{') {
        filled.push_str(before);
        // What is no word between braces stays as it is typed.
        let word = inside.split_once('}').filter(|(word, _)| is_word(word));
        rest = match word {
            Some((word, behind)) => {
                filled.push_str(&fill(word).ok_or_else(|| word.to_owned())?);
                behind
            }
            None => {
                filled.push('{');
                inside
            }
        };
    }
    filled.push_str(rest);
    Ok(filled)
}

fn is_word(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_filled_and_other_braces_stay() {
        let day = |word: &str| (word == "date").then(|| "5 December".to_owned());
        for (text, expected) in [
            ("Open on {date}, from {date} on.", Ok("Open on 5 December, from 5 December on.")),
            ("No blank", Ok("No blank")),
            ("{ date } {} {Date} {", Ok("{ date } {} {Date} {")),
            ("Ends {end}", Err("end")),
            ("{{date}}", Ok("{5 December}")),
        ] {
            assert_eq!(fill(text, day), expected.map(str::to_owned).map_err(str::to_owned), "{text}");
        }
    }
}
