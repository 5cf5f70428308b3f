package org.lianhu.app.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens the first administrator's account with the token that the server printed, and signs that person in. */
@RestController
@RequestMapping("/api/session/first-administrator")
class FirstAdministratorController {

    private final FirstAdministrator first;
    private final Session session;
    private final Desk desk;
    private final MeView view;

    FirstAdministratorController(FirstAdministrator first, Session session, Desk desk, MeView view) {
        this.first = first;
        this.session = session;
        this.desk = desk;
        this.view = view;
    }

    @PostMapping
    Me open(@RequestBody @Validated Form body, HttpServletRequest request, HttpServletResponse response) {
        var id = first.open(
                body.token(),
                new FirstAdministrator.Wish(
                        body.account(), body.name(), body.password(), body.placeCode(), body.placeName()));
        session.begin(request, response, id);
        return view.me(desk.seat(id, null).orElseThrow());
    }

    /**
     * @param placeCode the place to administer, usually the county, 12 digits
     * @param placeName its name
     */
    record Form(
            @NotBlank(message = "请填写一次性口令。") String token,

            @NotBlank(message = "请填写账号。") @Size(max = 40, message = "账号过长。")
            String account,

            @NotBlank(message = "请填写姓名。") @Size(max = 60, message = "姓名过长。")
            String name,

            @NotBlank(message = "请填写密码。") @Size(max = 128, message = "密码过长。")
            String password,

            @Pattern(regexp = "\\d{12}", message = "地区代码应为12位数字。") @NotBlank(message = "请填写地区代码。")
            String placeCode,

            @NotBlank(message = "请填写地区名称。") @Size(max = 60, message = "地区名称过长。")
            String placeName) {

        @Override
        public String toString() {
            return "first administrator";
        }
    }
}
