// The owner of the sample business, and how she signs in.
export const owner = {
  name: "Hazel Korn",
  email: "hazel@cornerbakery.example",
  password: "bread that rests two days",
  business: "Corner Bakery",
  zone: "Europe/Vienna",
};

const english = { email: "E-mail", password: "Password", signIn: "Sign in" };

export async function signIn(person, password, to, words = english) {
  await person.type(words.email, owner.email);
  await person.type(words.password, password);
  await person.press(person.button(words.signIn), to);
}
