package org.deskbridge;

import java.time.Duration;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.auth.TokenLifetimes;
import org.deskbridge.auth.provisioning.Technicians;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.RetrySchedule;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingPolicy;
import org.deskbridge.recording.video.TimelineFormat;
import org.deskbridge.recording.video.Transcoder;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.spi.LogContext;
import org.deskbridge.spi.Store;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.time.ServiceClock;

/** What the desks are made of: every port is there, if only to say that nothing is behind it. */
record DeskParts(
    Store store,
    AccountSettingsStore accountSettings,
    MediaStore mediaStore,
    Transcoder transcoder,
    TicketGateway tickets,
    Technicians technicians,
    CallbackSender callbackSender,
    CallbackFormat callbackFormat,
    TimelineFormat timelines,
    TokenLifetimes tokenLifetimes,
    SessionTimeouts sessionTimeouts,
    RecordingPolicy recordingPolicy,
    RetrySchedule retrySchedule,
    Duration callbackLogRetention,
    ServiceClock clock,
    LogContext logContext) {}
