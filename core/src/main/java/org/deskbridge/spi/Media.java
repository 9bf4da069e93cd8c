package org.deskbridge.spi;

import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.video.Transcoder;

/** Where recordings are kept, and how videos are made of them. */
public interface Media extends AutoCloseable {

  /** Returns the store of chunks, videos and pictures. */
  MediaStore mediaStore();

  /** Returns the transcoder. */
  Transcoder transcoder();

  /** Closes the store, once no video is being made; closing it again does nothing. */
  @Override
  void close();
}
