// The owner of the sample business, and how she signs in.
export const owner = {
  name: "Hazel Korn",
  email: "hazel@cornerbakery.example",
  password: "bread that rests two days",
  business: "Corner Bakery",
  zone: "Europe/Vienna",
};

export async function signIn(person, password, to) {
  await person.type("E-mail", owner.email);
  await person.type("Password", password);
  await person.press(person.button("Sign in"), to);
}
