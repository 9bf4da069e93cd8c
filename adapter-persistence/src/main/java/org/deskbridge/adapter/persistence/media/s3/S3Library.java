package org.deskbridge.adapter.persistence.media.s3;

import org.deskbridge.error.UnavailableException;

/** The optional library for object stores; a platform that needs it adds it. */
public final class S3Library {

  private S3Library() {}

  /**
   * Checks that the library is there, without loading it.
   *
   * @throws UnavailableException if it is missing; the message names the dependency to add
   */
  public static void require() {
    require("software.amazon.awssdk:s3", "software/amazon/awssdk/services/s3/S3Client.class");
    require(
        "software.amazon.awssdk:url-connection-client",
        "software/amazon/awssdk/http/urlconnection/UrlConnectionHttpClient.class");
  }

  private static void require(String artifact, String resource) {
    if (S3Library.class.getClassLoader().getResource(resource) == null) {
      throw new UnavailableException(
          "object store: %s is missing (add it to the dependencies; deskbridge-bom has its version)"
              .formatted(artifact),
          null);
    }
  }
}
