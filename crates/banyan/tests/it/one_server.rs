//! One folder, one server: shown by two processes.

use crate::house::House;

#[tokio::test]
async fn a_second_server_of_a_folder_is_refused_in_words_and_the_first_goes_on() {
    let house = House::new().await;
    if house.database.is_postgres() {
        // There several servers share one database, and none of them owns the folder.
        return;
    }
    let first = house.serve();
    let second = house.run(&["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(second.code, 1);
    assert!(second.err.contains("another Banyan is already running"), "{}", second.err);
    assert!(second.err.contains("one folder, one server"), "{}", second.err);
    let doctor = house.run(&["doctor"]).out;
    assert!(doctor.contains("ok   server"), "{doctor}");
    assert_eq!(first.end(), 0);
    // The lock went with the process.
    assert_eq!(house.serve().end(), 0);
}
