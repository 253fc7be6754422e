/**
 * Words by which login pages can be read, in Dutch, English, German, French and Spanish. They are compared as whole words,
 * without accents: `tfa` in `klantfactuur` means nothing. Words help to find a form; they never prove a state.
 */

/** The longest text that is compared; a longer one would be a ReDoS attempt or no label. */
const MAX_TEXT = 4_000;

/** Lower case, without accents, camel case and punctuation split: ` two factor code `. */
export function wordsOf(text: string): string {
  const plain = text
    .slice(0, MAX_TEXT)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${plain} `;
}

/** Does one of these phrases occur, word by word? */
export function says(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}

export function countOf(words: string, phrases: readonly string[]): number {
  return phrases.filter((phrase) => words.includes(` ${phrase} `)).length;
}

const list = (text: string): readonly string[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** Only a code for logging in is called so. */
export const CODE_STRONG = list(`
  otp, totp, hotp, otc, mfa, 2fa, tfa, twofa, twofactor, passcode, authcode, otpcode, totpcode, mfacode, tfacode,
  onetimecode, onetimepassword, verificationcode, securitycode, authenticationcode, authenticator, one time, two factor,
  2 factor, two step, 2 step, second factor, verification code, verification token, authentication code,
  authentication token, auth code, security code, login code, sign in code, access code, confirmation code, 6 digit,
  six digit, 6 digits, six digits, digit code,
  verificatiecode, authenticatiecode, beveiligingscode, inlogcode, toegangscode, bevestigingscode, eenmalige, eenmalig,
  tweede factor, twee factor, tweefactor, tweestaps, tweestapsverificatie, 6 cijferig, 6 cijferige, zes cijferige,
  zescijferig, zescijferige, 6 cijfers, zes cijfers,
  bestatigungscode, bestaetigungscode, sicherheitscode, einmalcode, einmalkennwort, einmalpasswort, verifizierungscode,
  authentifizierungscode, zugangscode, anmeldecode, zwei faktor, zweifaktor, 6 stellig, 6 stellige, 6 stelligen,
  6 stelliger, sechsstellige, sechsstelligen, sechsstelliger,
  code de verification, code de securite, code de confirmation, code d authentification, code de validation,
  usage unique, double authentification, deux facteurs, deux etapes, 6 chiffres, six chiffres,
  codigo de verificacion, codigo de seguridad, codigo de acceso, codigo de autenticacion, codigo de confirmacion,
  un solo uso, dos factores, dos pasos, doble factor, 6 digitos, seis digitos`);

/** Codes of other kinds are called so as well: discounts, parcels, telephones. */
export const CODE_WEAK = list('code, token, pin, tan, key, challenge, cijfers, ziffern, chiffres, codigo, pincode');

/** A picture that a person has to read, which is no second factor. */
export const CAPTCHA = list('captcha, recaptcha, hcaptcha, turnstile');

export const LOG_IN = list(`
  login, log in, logon, log on, signin, sign in, inloggen, aanmelden, inlog, anmelden, anmeldung, einloggen, connexion,
  se connecter, connecter, identifier, iniciar sesion, acceder, entrar`);

export const REGISTER = list(`
  register, registration, signup, sign up, create account, create an account, create your account, choose a password,
  new account, new customer, join, registreren, registratie, account aanmaken, maak een account, inschrijven,
  nieuwe klant, registrieren, registrierung, konto erstellen, s inscrire, inscription, creer un compte, registrarse,
  registro, crear cuenta, subscribe, newsletter, nieuwsbrief, reset, reset password, change password,
  wachtwoord wijzigen, kennwort andern`);

export const USERNAME = list(`
  user, username, userid, uid, login, log, mail, email, e mail, account, name, naam, gebruiker, gebruikersnaam,
  gebruikersnaam of e mailadres, benutzer, benutzername, postfach, anmeldename, utilisateur, identifiant, usuario,
  correo, klantnummer, relatienummer`);

export const DEVICE = list(`
  remember, trust, trusted, remember device, don t ask, dont ask, onthoud, onthouden, vertrouw, vertrouwd,
  bekend apparaat, merken, vertrauen, vertrauenswurdig, se souvenir, confiance, recordar, confiar`);

/** A page on which a second factor is set up, beside the secret or picture itself. */
export const ENROL = list(`
  set up, setup, enrol, enroll, enable, activate, scan, qr, qr code, add this, instellen, activeren, activeer, koppelen,
  toevoegen, einrichten, aktivieren, scannen, configurer, configurez, activer, scannez, configurar, activar, escanea,
  escanear`);
export const SECRET = list(`
  secret, secret key, setup key, manual key, key, geheim, geheime sleutel, sleutel, schlussel, geheimschlussel,
  cle secrete, cle, clave secreta, clave`);
export const SKIP = list(`
  skip, skip for now, not now, later, remind me later, overslaan, nu niet, niet nu, uberspringen, spater, nicht jetzt,
  plus tard, ignorer, omitir, mas tarde, ahora no`);

/** A question about how long the login lasts. */
export const STAY_SIGNED_IN = list(`
  stay signed in, stay logged in, keep me signed in, keep me logged in, remain signed in, blijf aangemeld,
  blijf ingelogd, aangemeld blijven, ingelogd blijven, aangemeld wilt blijven, angemeldet bleiben, eingeloggt bleiben,
  rester connecte, rester connectee, mantener la sesion, seguir conectado, mantenerse conectado`);
export const NO = list(
  'no, no thanks, nee, nee bedankt, nein, non, not now, niet nu, later, skip, overslaan, 0, false',
);
export const CONTINUE = list(`
  continue, proceed, next, ok, doorgaan, ga verder, verder, volgende, weiter, fortfahren, continuer, suivant, continuar,
  siguiente`);

/** A code that was sent to the user, which no secret of an app can make. */
export const SENT_CODE = list(`
  we sent, we ve sent, we have sent, we emailed, has been sent to, was sent to, sent to your, sent you, check your email,
  check your inbox, text message, sms, we hebben een code gestuurd, gestuurd naar, verstuurd naar, verzonden naar,
  per e mail, bekijk uw e mail, controleer je e mail, per sms, gesendet, geschickt, per email, par e mail, par sms,
  avons envoye, hemos enviado, por sms, por correo`);
/** A question that another device answers. */
export const OTHER_FACTOR = list(`
  approve, push notification, approve sign in, approve the request, check your phone, passkey, security key, webauthn,
  fido, fido2, keur goed, goedkeuren, melding op uw telefoon, melding op je telefoon, beveiligingssleutel, toegangssleutel,
  bestatigen sie, sicherheitsschlussel, approuver, cle de securite, aprobar, llave de seguridad`);
/** A way to a code from an app, where another factor is asked first. */
export const USE_APP = list(`
  authenticator, authenticator app, authentication app, authenticatie app, verification app, verificatie app, totp,
  code from app, code from your app, use a code, gebruik een code, code uit de app, authenticator code,
  app verwenden, authentifizierungs app, application d authentification, aplicacion de autenticacion`);

export const LOG_OUT = list(`
  logout, log out, signout, sign out, logoff, log off, sign off, uitloggen, uitlog, afmelden, log uit, meld af, abmelden,
  abmeldung, ausloggen, deconnexion, se deconnecter, deconnecter, cerrar sesion, salir, userlogout`);
