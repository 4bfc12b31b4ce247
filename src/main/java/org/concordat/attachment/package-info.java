/**
 * Files that people attach to what they write: accepted by what they hold and not by what they say of themselves, kept in
 * the database byte for byte, and never changed. Knows nobody who uses them; {@link
 * org.concordat.attachment.AttachmentUses} are asked. Who may attach and read is their matter.
 */
@ApplicationModule(allowedDependencies = {"kernel", "text"})
@NullMarked
package org.concordat.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
