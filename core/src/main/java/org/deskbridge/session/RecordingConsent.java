package org.deskbridge.session;

/** The customer's consent to the recording of a session. */
public enum RecordingConsent {
  /** The customer was not asked yet. */
  NOT_ASKED,
  /** The question is on the customer's page. */
  ASKED,
  /** The customer agreed. */
  AGREED,
  /** The customer declined, or withdrew the consent. */
  DECLINED
}
