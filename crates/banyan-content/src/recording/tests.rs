//! Films and sounds made here, box by box, so that nothing of others is kept in the tree.

use std::io::Cursor;

use proptest::prelude::*;

use super::*;

#[derive(Debug, PartialEq)]
struct Kept {
    probe: Probe,
    bytes: Vec<u8>,
}

fn clean(bytes: Vec<u8>) -> Result<Kept, RecordingError> {
    let mut file = Cursor::new(bytes);
    let Cleaned { probe, bytes } = super::clean(&mut file)?;
    let mut kept = file.into_inner();
    assert!(bytes <= kept.len() as u64);
    kept.truncate(bytes as usize);
    Ok(Kept { probe, bytes: kept })
}

fn part(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap().to_be_bytes();
    [&size[..], &kind, body].concat()
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

fn head(width: u32, height: u32, is_turned: bool) -> Vec<u8> {
    let one = 1 << 16;
    let matrix = if is_turned { [0, one, 0, one, 0, 0, 0, 0, 1 << 30] } else { [one, 0, 0, 0, one, 0, 0, 0, 1 << 30] };
    part(*b"tkhd", &[numbers(&[0; 10]), numbers(&matrix), numbers(&[width << 16, height << 16])].concat())
}

/// `at`: where its one sample of `length` bytes lies.
fn track(handler: [u8; 4], codec: [u8; 4], head: Vec<u8>, at: u32, length: u32) -> Vec<u8> {
    let table = [
        part(*b"stsd", &[numbers(&[0, 1]), part(codec, &[0; 8])].concat()),
        part(*b"stsz", &numbers(&[0, 0, 1, length])),
        part(*b"stsc", &numbers(&[0, 1, 1, 1, 1])),
        part(*b"stco", &numbers(&[0, 1, at])),
    ];
    let handler = part(*b"hdlr", &[&[0; 8][..], &handler, &[0; 12]].concat());
    let media = part(*b"mdia", &[handler, part(*b"minf", &part(*b"stbl", &table.concat()))].concat());
    part(*b"trak", &[head, media].concat())
}

/// Twelve and a half seconds of a phone: film, sound, a track of places, and the place in words.
fn phone_film(is_turned: bool) -> Vec<u8> {
    let brand = part(*b"ftyp", b"isom\0\0\0\0");
    let data = part(*b"mdat", b"filmfilmfilmGPS 52.5200 Nsound");
    let at = u32::try_from(brand.len() + 8).unwrap();
    let film = [
        part(*b"mvhd", &numbers(&[0, 0, 0, 600, 7_500])),
        track(*b"vide", *b"avc1", head(1_920, 1_080, is_turned), at, 12),
        track(*b"meta", *b"mebx", head(0, 0, false), at + 12, 13),
        track(*b"soun", *b"mp4a", head(0, 0, false), at + 25, 5),
        part(*b"udta", &part(*b"\xa9xyz", b"+52.5200+013.4050/")),
    ];
    let maker = part(*b"uuid", b"0123456789abcdef<x:xmpmeta>Arne's phone</x:xmpmeta>");
    [brand, data, part(*b"moov", &film.concat()), maker].concat()
}

fn has(bytes: &[u8], trace: &str) -> bool {
    bytes.windows(trace.len()).any(|window| window == trace.as_bytes())
}

fn mp3() -> Vec<u8> {
    // Version 1, 128 kbit/s, 44,100 Hz: 417 bytes and 1,152 samples a frame.
    let frame = [&[0xFF, 0xFB, 0x90, 0x00][..], &[0x55; 413]].concat();
    let tag = [b"ID3\x04\0\0\0\0\0\x14".as_slice(), b"Recorded in Berlin  "].concat();
    [tag, frame.repeat(100), b"TAGArne".to_vec()].concat()
}

fn wav() -> Vec<u8> {
    let format = [1_u16.to_le_bytes(), 1_u16.to_le_bytes()].concat();
    let format =
        [format, 8_000_u32.to_le_bytes().to_vec(), 16_000_u32.to_le_bytes().to_vec(), vec![2, 0, 16, 0]].concat();
    let chunk = |name: &[u8], body: &[u8]| [name, &u32::try_from(body.len()).unwrap().to_le_bytes(), body].concat();
    let body =
        [b"WAVE".to_vec(), chunk(b"fmt ", &format), chunk(b"bext", b"In Berlin!"), chunk(b"data", &vec![7; 32_000])];
    chunk(b"RIFF", &body.concat())
}

/// The same with the sound before what it is, as no recorder should write it.
fn wav_backwards() -> Vec<u8> {
    let file = wav();
    let (format, sound) = (&file[12..36], &file[54..]);
    [&file[..12], sound, format].concat()
}

#[test]
fn length_size_and_codecs_are_read() {
    let film = clean(phone_film(false)).unwrap().probe;
    assert_eq!((film.mime, film.size, film.duration_ms), ("video/mp4", Some((1_920, 1_080)), 12_500));
    assert_eq!(film.codecs, ["H.264", "AAC"]);
    assert_eq!(clean(phone_film(true)).unwrap().probe.size, Some((1_080, 1_920)), "held upright");
    let sound = clean(mp3()).unwrap().probe;
    assert_eq!((sound.mime, sound.size, sound.duration_ms), ("audio/mpeg", None, 2_612));
    for sound in [wav(), wav_backwards()] {
        let sound = clean(sound).unwrap();
        assert_eq!((sound.probe.mime, sound.probe.duration_ms), ("audio/wav", 2_000));
        assert_eq!((sound.bytes.len(), &sound.bytes[..4]), (32_044, &b"RIFF"[..]));
        assert_eq!((&sound.bytes[12..16], &sound.bytes[36..40]), (&b"fmt "[..], &b"data"[..]));
        assert!(sound.bytes[44..].iter().all(|byte| *byte == 7), "all of the sound is there");
    }
}

#[test]
fn the_place_is_gone_and_the_film_is_where_it_was() {
    let before = phone_film(false);
    let after = clean(before.clone()).unwrap().bytes;
    assert_eq!(before.len(), after.len());
    for trace in ["GPS 52", "+52.52", "Arne's phone"] {
        assert!(has(&before, trace) && !has(&after, trace), "{trace}");
    }
    let at = before.windows(12).position(|window| window == b"filmfilmfilm").unwrap();
    assert_eq!(&after[at..at + 12], b"filmfilmfilm");
    assert!(has(&after, "sound"));
    assert_eq!(clean(after.clone()).unwrap().bytes, after, "twice is once");
    for (sound, trace) in [(mp3(), "Berlin"), (mp3(), "TAGArne"), (wav(), "Berlin")] {
        assert!(!has(&clean(sound).unwrap().bytes, trace), "{trace}");
    }
}

#[test]
fn other_files_are_refused_by_their_name() {
    for (bytes, error) in [
        (&b"\x1a\x45\xdf\xa3"[..], RecordingError::Unsupported("WebM")),
        (b"OggS", RecordingError::Unsupported("Ogg")),
        (b"", RecordingError::NotARecording),
        (b"<html><body>Play</body></html>", RecordingError::NotARecording),
        (b"\0\0\0\x10ftypisom\0\0\0\0", RecordingError::Damaged),
        (b"\xff\xfb\x90\0", RecordingError::Damaged),
        (b"RIFF\0\0\0\0WAVE", RecordingError::Damaged),
        (b"ID3\x04\0\0\x7f\x7f\x7f\x7f", RecordingError::Damaged),
    ] {
        assert_eq!(clean(bytes.to_vec()), Err(error), "{bytes:?}");
    }
    // Never touched, so it takes no memory.
    assert_eq!(clean(vec![0; MAX_BYTES + 1]), Err(RecordingError::TooManyBytes));
}

#[test]
fn a_film_of_nothing_but_boxes_is_damaged_and_not_all_of_them_are_counted() {
    let brand = part(*b"ftyp", b"isom\0\0\0\0");
    let film = |empty: usize| {
        let names = [
            part(*b"free", b"").repeat(empty),
            part(*b"mvhd", &numbers(&[0, 0, 0, 600, 7_500])),
            track(*b"soun", *b"mp4a", head(0, 0, false), 0, 1),
        ];
        [brand.clone(), part(*b"moov", &names.concat())].concat()
    };
    assert_eq!(clean(film(1_000)).unwrap().probe.duration_ms, 12_500);
    assert_eq!(clean(film(1_000_000)), Err(RecordingError::Damaged));
}

proptest! {
    #[test]
    fn a_film_that_was_tampered_with_never_panics(at in 0_usize..900, bytes in prop::collection::vec(any::<u8>(), 1..8)) {
        for mut file in [phone_film(false), mp3(), wav()] {
            let at = at % file.len();
            let end = (at + bytes.len()).min(file.len());
            file[at..end].copy_from_slice(&bytes[..end - at]);
            let _ = clean(file);
        }
    }

    #[test]
    fn nonsense_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for start in [&b"\0\0\0\x08ftyp"[..], b"ID3", b"\xff\xfb", b"RIFF\0\0\0\0WAVE", b""] {
            let _ = clean([start, &bytes].concat());
        }
    }

    #[test]
    fn a_cut_film_never_panics(length in 0_usize..900) {
        let file = phone_film(true);
        let _ = clean(file[..length.min(file.len())].to_vec());
    }
}
