package org.concordat.publication;

import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Lets templates that are written outside a request of the public face link to its pages, which stand at the root. */
@Configuration(proxyBeanMethods = false)
class RootedLinks extends StandardLinkBuilder {

    @Autowired
    void serve(SpringTemplateEngine templates) {
        templates.setLinkBuilder(this);
    }

    @Override
    protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
        return context instanceof IWebContext ? super.computeContextPath(context, base, parameters) : "";
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return context instanceof IWebContext ? super.processLink(context, link) : link;
    }
}
