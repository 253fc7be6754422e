/** What is used of undici: a megabyte of code, which is read while the first answers of a scan are under way. */
export { Agent, buildConnector } from 'undici';
