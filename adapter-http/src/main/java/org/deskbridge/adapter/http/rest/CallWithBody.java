package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents what a call may answer to a body of JSON, besides all else (contract 1). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "413", ref = "PayloadTooLarge")
@ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
@interface CallWithBody {}
