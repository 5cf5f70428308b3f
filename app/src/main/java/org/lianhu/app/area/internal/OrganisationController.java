package org.lianhu.app.area.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianhu.app.area.Organisation;
import org.lianhu.app.area.Organisations;
import org.lianhu.app.platform.web.NotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of organisations, opened level by level. */
@RestController
@RequestMapping("/api/organisations")
class OrganisationController {

    private final Organisations organisations;

    OrganisationController(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The organisations under {@code parent}, or the topmost ones. */
    @GetMapping
    List<Organisation> list(@RequestParam @Nullable String parent) {
        return organisations.children(parent);
    }

    @GetMapping("/{code}")
    Organisation get(@PathVariable String code) {
        return organisations.find(code).orElseThrow(() -> new NotFoundException("该单位"));
    }
}
