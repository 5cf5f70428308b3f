package org.lianhu.app.access.internal;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The three web apps: console at {@code /}, public site at {@code /p/}, field app at {@code /m/}. A path of the app
 * that is no file gets the app's page; hashed assets may be kept for ever, the pages are asked for anew each time.
 */
@Configuration(proxyBeanMethods = false)
class StaticPages implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        app(registry, "/m/", "field");
        app(registry, "/p/", "public");
        app(registry, "/", "console");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addViewController("/p/").setViewName("forward:/p/index.html");
        registry.addViewController("/m/").setViewName("forward:/m/index.html");
        registry.addRedirectViewController("/p", "/p/");
        registry.addRedirectViewController("/m", "/m/");
        registry.addRedirectViewController("/field", "/m/");
    }

    private static void app(ResourceHandlerRegistry registry, String path, String folder) {
        registry.addResourceHandler(path + "assets/**")
                .addResourceLocations("classpath:/static/" + folder + "/assets/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler(path + "**")
                .addResourceLocations("classpath:/static/" + folder + "/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageResolver());
    }

    /** Answers a path without a file by the app's page, which then shows what the path means. */
    private static final class PageResolver extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null) {
                return file;
            }
            boolean ofApp = !path.startsWith("api/")
                    && !path.startsWith("public/")
                    && !lastPart(path).contains(".");
            return ofApp ? super.getResource("index.html", location) : null;
        }

        private static String lastPart(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
