package org.deskbridge.session;

/** What the customer of a session says to being recorded. */
public enum RecordingConsent {
  /** Nobody has asked yet. */
  NOT_ASKED,
  /** The question is on the customer's page. */
  ASKED,
  /** The customer agreed. */
  AGREED,
  /** The customer did not agree, or does not any more. */
  DECLINED
}
