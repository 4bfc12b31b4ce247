package org.concordat.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some notices, the newest first.
 *
 * @param next before which the next page begins; nothing on the last page
 */
public record NoticePage(
        List<PersonalNotice> notices, @Nullable NoticeId next) {}
