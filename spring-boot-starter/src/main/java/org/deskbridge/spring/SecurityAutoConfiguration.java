package org.deskbridge.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Lets requests for our own paths through to the resources, which check who is calling, refuse
 * foreign pages and send security headers of their own. A sign-in to the platform is kept on the
 * way.
 *
 * <p>Comes after Spring Boot's own: a chain of ours must not be taken for one of the platform's, or
 * a platform without any would lose the one that Spring Boot gives it.
 */
@AutoConfiguration(
    after = {HelpdeskAutoConfiguration.class, ServiceAutoConfiguration.class},
    afterName = {
      "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.security.servlet"
          + ".ManagementWebSecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet"
          + ".ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.actuate.web.servlet"
          + ".ManagementWebSecurityAutoConfiguration"
    })
@ConditionalOnClass({HttpSecurity.class, SecurityFilterChain.class})
@ConditionalOnBean({HttpSecurity.class, MountedResources.class})
class SecurityAutoConfiguration {

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain deskbridgeSecurity(HttpSecurity http, DeskbridgeProperties properties)
      throws Exception {
    http.securityMatcher(MountedResources::answer)
        .csrf(each -> each.disable())
        .headers(each -> each.disable());
    return signIn(http, properties.signInPage()).build();
  }

  /** Without a page of the platform to sign in, ours asks for a password. */
  private static HttpSecurity signIn(HttpSecurity http, @Nullable String signInPage)
      throws Exception {
    if (signInPage == null) {
      return http.authorizeHttpRequests(each -> each.anyRequest().permitAll());
    }
    return http.authorizeHttpRequests(
            each ->
                each.requestMatchers(MountedResources::areForTechnicians)
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            each ->
                each.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(signInPage)));
  }
}
