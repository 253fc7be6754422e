/** What happened on the way to a server. */
import type { NetworkObservations } from '../model/observations/network.ts';
import { texts } from './catalogue.ts';

export const networkTexts = texts<NetworkObservations>()({
  'connection-refused': {
    en: '{where}: the connection was refused ({error})',
    nl: '{where}: de verbinding werd geweigerd ({error})',
  },
  'connection-reset': {
    en: '{where}: the connection was reset ({error})',
    nl: '{where}: de verbinding werd verbroken ({error})',
  },
  'closed-without-answer': {
    en: '{where}: the connection was closed without an answer ({error})',
    nl: '{where}: de verbinding werd zonder antwoord gesloten ({error})',
  },
  'suspected-ban': {
    en: '{where} answered before and then refused {refusals} connections in a row: probably a rate limiter or a ban. Lower --pace, or allow this machine there',
    nl: '{where} antwoordde eerst en weigerde daarna {refusals} verbindingen op rij: vermoedelijk een begrenzing of een blokkade. Verlaag --pace of laat deze machine daar toe',
  },
  'group-not-spoken-here': {
    en: '{where} takes no key exchange without {group}, which this version of Node.js does not have. Use Node.js 24 or later',
    nl: '{where} accepteert geen sleuteluitwisseling zonder {group}, die deze versie van Node.js niet kent. Gebruik Node.js 24 of nieuwer',
  },
  'no-route': {
    en: '{where}: there is no route to this address from here ({error})',
    nl: '{where}: dit adres is vanaf hier niet bereikbaar ({error})',
  },
  'no-connection-in-time': {
    en: '{where}: no connection within the time limit ({error})',
    nl: '{where}: geen verbinding binnen de tijdslimiet ({error})',
  },
  'no-answer-in-time': {
    en: '{where}: no complete answer within the time limit ({error})',
    nl: '{where}: geen volledig antwoord binnen de tijdslimiet ({error})',
  },
  'too-heavy-to-read': {
    en: '{where}: what the server sent takes more time or memory to read than any sound document',
    nl: '{where}: wat de server stuurde kost meer tijd of geheugen om te lezen dan elk normaal document',
  },
  'run-stopped': { en: '{where}: the run was stopped', nl: '{where}: de meting is gestopt' },
  'address-not-found': {
    en: 'the address of {where} could not be found ({error})',
    nl: 'het adres van {where} is niet gevonden ({error})',
  },
  'own-network-refuses': {
    en: '{where}: the connection was refused ({error}), and no other server was reached in this run either: the network of the machine that ran it may be what refuses',
    nl: '{where}: de verbinding is geweigerd ({error}), en in deze meting is ook geen andere server bereikt: misschien weigert het netwerk van de machine die heeft gemeten',
  },
  'not-through-proxy': {
    en: '{where}: the proxy does not connect to it ("{answer}")',
    nl: '{where}: de proxy maakt er geen verbinding mee ("{answer}")',
  },
  'proxy-unreachable': {
    en: '{where}: the proxy {proxy} could not be used ({because})',
    nl: '{where}: de proxy {proxy} kon niet worden gebruikt ({because})',
  },
  'not-sound-http': {
    en: '{where}: the answer is not valid HTTP ({error})',
    nl: '{where}: het antwoord is geen geldig HTTP ({error})',
  },
  'certificate-proves-nothing': {
    en: '{where}: the certificate does not prove that this is the right server ({error})',
    nl: '{where}: het certificaat bewijst niet dat dit de juiste server is ({error})',
  },
  'client-certificate-demanded': {
    en: '{where}: the server admits only visitors with a client certificate ({error})',
    nl: '{where}: de server laat alleen bezoekers met een clientcertificaat toe ({error})',
  },
  'no-tls-agreed': {
    en: '{where}: no TLS connection could be agreed ({error})',
    nl: '{where}: er kwam geen TLS-verbinding tot stand ({error})',
  },
  'login-not-over-https': {
    en: '{where} is not reached over HTTPS, so no password is sent there',
    nl: '{where} wordt niet via HTTPS bereikt, dus daar wordt geen wachtwoord naartoe gestuurd',
  },
  'origin-of-another': {
    en: '{where} is not {only}, so nothing is sent there',
    nl: '{where} is niet {only}, dus daar wordt niets naartoe gestuurd',
  },
  'connection-not-proven': {
    en: '{where}: the connection is not verified',
    nl: '{where}: de verbinding is niet gecontroleerd',
  },
  'connection-closed': {
    en: '{where}: the connection was closed',
    nl: '{where}: de verbinding werd verbroken',
  },
  'closed-before-tls': {
    en: '{where}: the connection was closed before TLS',
    nl: '{where}: de verbinding werd verbroken vóór TLS',
  },
  'starttls-refused': {
    en: '{where}: no STARTTLS, so nothing is sent there ({answer})',
    nl: '{where}: geen STARTTLS, dus daar wordt niets naartoe gestuurd ({answer})',
  },
  'not-a-mail-reply': {
    en: '{where}: what answers does not speak the protocol of mail',
    nl: '{where}: wat antwoordt, spreekt het mailprotocol niet',
  },
  'answer-without-end': {
    en: '{where}: the answer has no end',
    nl: '{where}: het antwoord houdt niet op',
  },
  'no-whole-answer-in-time': {
    en: '{where}: no complete answer within the time limit',
    nl: '{where}: geen volledig antwoord binnen de tijdslimiet',
  },
  'inside-address-not-asked': {
    en: '{where} has an address inside a private network, which is not contacted',
    nl: '{where} heeft een adres in een privénetwerk; dat wordt niet benaderd',
  },
});
