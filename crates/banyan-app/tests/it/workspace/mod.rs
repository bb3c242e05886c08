mod keep;
mod people;
