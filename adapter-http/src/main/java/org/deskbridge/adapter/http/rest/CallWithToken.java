package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents a call that takes a token, with what all of them may answer (contract 1). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "oauthHeader")
@SecurityRequirement(name = "oauthQuery")
@SecurityRequirement(name = "password")
@ApiResponse(responseCode = "400", ref = "InvalidParameter")
@ApiResponse(responseCode = "401", ref = "InvalidToken")
@ApiResponse(responseCode = "403", ref = "AccessDenied")
@ApiResponse(responseCode = "405", ref = "MethodNotAllowed")
@ApiResponse(responseCode = "429", ref = "TooManyRequests")
@ApiResponse(responseCode = "500", ref = "InternalError")
@ApiResponse(responseCode = "503", ref = "Unavailable")
@interface CallWithToken {}
