package org.lianhu.app.platform.web;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianhu.kernel.Ids;
import org.lianhu.kernel.InvalidInputException;
import org.lianhu.kernel.RefusedException;
import org.lianhu.kernel.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every error as problem+json: {@code code} (stable), {@code detail} (what, why, what to do, in Chinese),
 * {@code clause} where a regulation orders it, {@code errors} for faults in the input. An unforeseen error shows only
 * an incident number, which stands in the log beside the cause.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Ids ids;

    ProblemAdvice(Ids ids) {
        this.ids = ids;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedException e) {
        var refusal = e.refusal();
        var status = refusal.reason().code().equals("NOT_PERMITTED") ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        var problem = problem(status, refusal.reason().code(), refusal.message());
        problem.setProperty("clause", refusal.clause());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidInputException e) {
        return invalid(e.violations());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, "NOT_FOUND", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail stale(StaleEditException e) {
        return problem(HttpStatus.PRECONDITION_FAILED, "EDITED_MEANWHILE", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail storageFull(StorageFullException e) {
        LOG.error("Attachments cannot be written", e);
        return problem(HttpStatus.INSUFFICIENT_STORAGE, "STORAGE_FULL", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException e) {
        return problem(HttpStatus.FORBIDDEN, "NOT_PERMITTED", "您没有这项权限。请切换岗位,或请管理员授权。");
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail database(Exception e) {
        var state = sqlState(e);
        if (state.startsWith("53")) {
            LOG.error("The database is out of room or resources", e);
            return problem(HttpStatus.INSUFFICIENT_STORAGE, "STORAGE_FULL", "服务器磁盘或资源已满,本次操作没有保存。请联系管理员清理后重试。");
        }
        if (state.startsWith("08") || state.startsWith("57") || state.isEmpty()) {
            LOG.error("The database cannot be reached", e);
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "DATABASE_UNAVAILABLE", "数据库暂时连接不上,本次操作没有保存。请稍后重试。");
        }
        if (state.equals("42501")) {
            LOG.warn("Row security refused a write: {}", e.getMessage());
            return problem(HttpStatus.FORBIDDEN, "OUTSIDE_SCOPE", "该对象不在您的管辖范围内,操作没有保存。");
        }
        if (state.startsWith("22")) {
            LOG.warn("The database cannot keep a value: {}", state);
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "VALUE_NOT_STORABLE", "填写的内容无法保存:含有不可见字符,或日期、数字超出范围。请核对后重新填写。");
        }
        if (state.startsWith("23") || state.startsWith("40") || state.startsWith("P0")) {
            LOG.warn("The database refused a write: {}", e.getMessage());
            return problem(HttpStatus.CONFLICT, "DATA_CONFLICT", "与已有数据或规则冲突,本次操作没有保存。请刷新后核对再试。");
        }
        return unforeseen(e);
    }

    @ExceptionHandler
    ProblemDetail noUpload(MultipartException e) {
        return problem(HttpStatus.BAD_REQUEST, "FILE_MISSING", "没有收到文件。请选择文件后重新上传。");
    }

    @ExceptionHandler(Exception.class)
    ProblemDetail unforeseen(Exception e) {
        var incident = ids.next().toString();
        LOG.error("Unforeseen error, incident {}", incident, e);
        var problem = problem(
                HttpStatus.INTERNAL_SERVER_ERROR, "UNFORESEEN", "系统出现意外错误,本次操作没有保存。请把编号 " + incident + " 告诉管理员。");
        problem.setProperty("incident", incident);
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var violations = e.getBindingResult().getFieldErrors().stream()
                .map(f -> Violation.of(
                        "/" + f.getField().replace('.', '/'), "FIELD_INVALID", text(f.getDefaultMessage())))
                .toList();
        return ResponseEntity.unprocessableContent().body(invalid(violations));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest()
                .body(problem(HttpStatus.BAD_REQUEST, "BODY_UNREADABLE", "提交的内容无法识别(格式或类型不对)。请刷新页面后重试。"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .body(problem(HttpStatus.CONTENT_TOO_LARGE, "FILE_TOO_LARGE", "文件太大(上限 100 MB)。请拆分后再上传。"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var known = HttpStatus.resolve(status.value());
        var code = known == HttpStatus.NOT_FOUND ? "NOT_FOUND" : "REQUEST_INVALID";
        var problem = problem(status, code, known == HttpStatus.NOT_FOUND ? "没有这个页面或接口。" : "请求不正确,请刷新页面后重试。");
        return new ResponseEntity<>(problem, headers, status);
    }

    private static ProblemDetail invalid(List<Violation> violations) {
        var first = violations.isEmpty() ? "请检查填写的内容。" : violations.getFirst().message();
        var problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                violations.size() == 1 ? violations.getFirst().reason().code() : "INPUT_INVALID",
                violations.size() > 1 ? "有 " + violations.size() + " 处需要修改。" : first);
        problem.setProperty(
                "errors",
                violations.stream()
                        .map(v -> Map.of("where", v.where(), "code", v.reason().code(), "message", v.message()))
                        .toList());
        return problem;
    }

    private static ProblemDetail problem(HttpStatusCode status, String code, @Nullable String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, text(detail));
        problem.setType(URI.create("about:blank"));
        problem.setProperty("code", code);
        return problem;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String sqlState(@Nullable Throwable e) {
        for (var t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
