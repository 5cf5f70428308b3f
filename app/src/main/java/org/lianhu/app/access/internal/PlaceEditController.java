package org.lianhu.app.access.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import org.lianhu.app.area.Places.NewPlace;
import org.lianhu.app.platform.scope.CurrentScope;
import org.lianhu.kernel.DivisionCode;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The county's places, from the civil affairs office's list or one by one. */
@RestController
@RequestMapping("/api/places")
class PlaceEditController {

    private final PlaceRegister register;

    PlaceEditController(PlaceRegister register) {
        this.register = register;
    }

    record PlaceWish(@NotBlank String code, @NotBlank String name) {}

    /** How many places were added or renamed. */
    record Put(int places) {}

    /** Adds or renames one place. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Put put(@RequestBody @Valid PlaceWish wish) {
        CurrentScope.get().require(PlaceRegister.MANAGE);
        var code = DivisionCode.of(wish.code().strip());
        return new Put(
                register.put(List.of(new NewPlace(code.code(), wish.name().strip()))));
    }

    /** Adds or renames every place of a list. */
    @PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Put upload(@RequestParam MultipartFile file) throws IOException {
        CurrentScope.get().require(PlaceRegister.MANAGE);
        try (var content = file.getInputStream()) {
            return new Put(register.put(PlaceList.read(content)));
        }
    }
}
