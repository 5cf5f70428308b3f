package org.lianhu.app.platform.tls;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import java.util.Locale;
import org.lianhu.app.platform.tls.TlsConfiguration.Served;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code /ca}: how to install the CA, with its fingerprint to compare by telephone; {@code /ca.crt}: the certificate.
 * Everything else that comes by plain HTTP is sent on to HTTPS.
 */
class AuthorityPage extends OncePerRequestFilter {

    private static final String PAGE = """
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>安装联户证书</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font-family:sans-serif;line-height:1.7;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
            a{color:#0b57a4}code{word-break:break-all}</style></head><body><main>
            <h1>安装联户证书</h1>
            <p>每台电脑、手机只需装一次,装好后用 <a href="%1$s">%1$s</a> 打开联户,浏览器不再警告。</p>
            <p><a href="/ca.crt">下载证书 lianhu-ca.crt</a>(只能用于 %2$s)</p>
            <p>安装前请打电话向管理员核对指纹(SHA-256):<br><code>%3$s</code></p>
            <h2>怎么装</h2><ul>
            <li>Windows:双击文件 → 安装证书 → 本地计算机 → 放入“受信任的根证书颁发机构”。</li>
            <li>安卓:设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书。</li>
            <li>苹果手机:下载后在“设置”里安装描述文件,再到 通用 → 关于本机 → 证书信任设置 里打开。</li>
            <li>统信、麒麟:证书管理器 → 授权中心 → 导入,勾选“信任此证书标识的网站”。</li>
            </ul></main></body></html>
            """;

    private final Served served;

    AuthorityPage(Served served) {
        this.served = served;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.equals("/ca.crt")) {
            response.setContentType("application/x-x509-ca-cert");
            response.setHeader("Content-Disposition", "attachment; filename=\"lianhu-ca.crt\"");
            response.getOutputStream().write(encoded());
        } else if (path.equals("/ca")) {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .write(PAGE.formatted(home(), served.name(), fingerprint()).getBytes(StandardCharsets.UTF_8));
        } else if (!request.isSecure()) {
            response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
            response.setHeader("Location", home().replaceAll("/$", "") + path);
        } else {
            chain.doFilter(request, response);
        }
    }

    private String home() {
        return "https://" + served.name() + ":" + served.port() + "/";
    }

    private byte[] encoded() {
        try {
            return served.authority().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(encoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
