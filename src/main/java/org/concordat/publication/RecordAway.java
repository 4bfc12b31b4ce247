package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.opendata.NotOnRecord;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A reader who was let in just before the database went. It is told of in the log where it is watched. */
@ControllerAdvice(basePackageClasses = {RecordAway.class, NotOnRecord.class})
class RecordAway {

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        QueryTimeoutException.class
    })
    void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ComeAgain.AWAY.answer(request, response);
    }
}
