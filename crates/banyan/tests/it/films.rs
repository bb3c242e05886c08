//! A file that is larger than the memory it may take comes in at the door.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
};

use crate::house::House;

const MB: usize = 1024 * 1024;
const MEGABYTES: usize = 100;

/// All that stands before the sound in a recording of so many bytes, with the place where it was made.
fn head(bytes: usize) -> Vec<u8> {
    let chunk = |name: &[u8], length: usize| [name, &u32::try_from(length).unwrap().to_le_bytes()].concat();
    let format = [&[1_u8, 0, 1, 0][..], &8_000_u32.to_le_bytes(), &16_000_u32.to_le_bytes(), &[2, 0, 16, 0]].concat();
    let place = b"In Berlin!".to_vec();
    let front = [b"WAVE".to_vec(), chunk(b"fmt ", format.len()), format, chunk(b"bext", place.len()), place];
    let front = [front.concat(), chunk(b"data", bytes)].concat();
    [chunk(b"RIFF", front.len() + bytes), front].concat()
}

#[tokio::test]
async fn what_is_too_large_is_refused_by_its_length_and_nothing_is_begun() {
    let house = House::new().await;
    let path = house.file("endless.mp4");
    // A hole, so it takes no room.
    std::fs::File::create(&path).unwrap().set_len((512 << 20) + 1).unwrap();
    let said = house.run(&["media", "add", path.to_str().unwrap()]);
    assert_ne!(said.code, 0);
    assert!(said.err.contains("endless.mp4") && said.err.contains("larger than 512 MB"), "{}", said.err);
    assert!(!house.data().join("media/coming").exists(), "not a byte of it was written down");
    let folder = house.run(&["media", "add", house.data().to_str().unwrap()]);
    assert!(folder.code != 0 && folder.err.contains("is a folder"), "{}", folder.err);
}

#[tokio::test]
async fn a_large_file_comes_in_and_the_memory_of_the_server_hardly_notices() {
    let house = House::new().await;
    let token = house.ask(&["token", "add", "The recorder", "--role", "owner"]);
    let token = token[0]["token"].as_str().unwrap().to_owned();
    let server = house.serve();
    let host = server.said["address"].as_str().unwrap().strip_prefix("http://").unwrap();
    let (head, piece) = (head(MEGABYTES * MB), vec![7; MB]);
    let before = server.most_memory();

    let mut stream = TcpStream::connect(host).unwrap();
    let length = head.len() + MEGABYTES * MB;
    let asks = format!("POST /api/v1/library?name=song.wav HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer {token}");
    write!(stream, "{asks}\r\ncontent-type: audio/wav\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n")
        .unwrap();
    stream.write_all(&head).unwrap();
    for _ in 0..MEGABYTES {
        stream.write_all(&piece).unwrap();
    }
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");

    let grown = server.most_memory() - before;
    assert!(grown < 50 * MB, "{} MB more for {MEGABYTES} MB", grown / MB);
    let kept = house.ask(&["media", "list"]).remove(0);
    let without_place = (length - 8 - 10) as u64;
    assert_eq!((kept["bytes"].as_u64(), kept["mime_type"].as_str()), (Some(without_place), Some("audio/wav")));
    assert_eq!(std::fs::read_dir(house.data().join("media/coming")).unwrap().count(), 0);
}
