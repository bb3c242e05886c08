//! Lengths of episodes: `3723`, `1:02:03`, `62:03`, `3723.5` or `1h 2m 3s`.

/// Seconds; `None` where no number is found or the episode would last more than a month.
pub(super) fn parse(written: &str) -> Option<u64> {
    let written = written.trim();
    let seconds = if written.contains(':') { clock(written)? } else { units(written)? };
    (seconds <= 31 * 24 * 3600).then_some(seconds)
}

fn clock(written: &str) -> Option<u64> {
    let parts = written.split(':').map(|part| part.trim().split('.').next().unwrap_or_default());
    parts.take(4).try_fold(0_u64, |sum, part| {
        let part: u64 = if part.is_empty() { 0 } else { part.parse().ok()? };
        sum.checked_mul(60)?.checked_add(part)
    })
}

fn units(written: &str) -> Option<u64> {
    let mut sum = 0_u64;
    let mut rest = written;
    let mut has_number = false;
    while let Some(begin) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = &rest[begin..];
        let len = rest.bytes().take_while(u8::is_ascii_digit).count();
        let value: u64 = rest[..len].parse().ok()?;
        rest = &rest[len..];
        if let Some(fraction) = rest.strip_prefix('.') {
            rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        }
        let worth = match rest.trim_start().chars().next() {
            Some('h' | 'H') => 3600,
            Some('m' | 'M') => 60,
            _ => 1,
        };
        sum = sum.checked_add(value.checked_mul(worth)?)?;
        has_number = true;
        rest = rest.trim_start().trim_start_matches(|c: char| c.is_alphabetic());
    }
    has_number.then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn lengths_are_read_in_every_form_in_use() {
        for (written, seconds) in [
            ("3723", Some(3723)),
            ("1:02:03", Some(3723)),
            ("62:03", Some(3723)),
            ("3723.5", Some(3723)),
            ("1h 2m 3s", Some(3723)),
            ("62 min 3 sec", Some(3723)),
            ("", None),
            ("long", None),
            ("99999999999999999999", None),
            ("999999999", None),
        ] {
            assert_eq!(parse(written), seconds, "{written:?}");
        }
    }
}
